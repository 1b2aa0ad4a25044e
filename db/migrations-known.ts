import { cp, mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));

type Journal = { entries: { tag: string; when: number }[] };

const journal = async (): Promise<Journal> =>
  JSON.parse(await readFile(join(migrationsFolder, "meta", "_journal.json"), "utf8"));

/** The newest migration that this version of the portal has, and its time, by which the database knows it. */
export async function newestMigration(): Promise<{ tag: string; when: number }> {
  const newest = (await journal()).entries.at(-1);
  if (!newest) throw new Error("there are no migrations");
  return newest;
}

/** A folder with the migrations up to one of them; null where this version does not know it. */
export async function migrationsUpTo(tag: string): Promise<string | null> {
  const all = await journal();
  const last = all.entries.findIndex((entry) => entry.tag === tag);
  if (last === -1) return null;
  const entries = all.entries.slice(0, last + 1);
  const folder = await mkdtemp(join(tmpdir(), "portal-migrations-"));
  await mkdir(join(folder, "meta"));
  await writeFile(join(folder, "meta", "_journal.json"), JSON.stringify({ ...all, entries }));
  await Promise.all(
    entries.map((entry) => cp(join(migrationsFolder, `${entry.tag}.sql`), join(folder, `${entry.tag}.sql`))),
  );
  return folder;
}
