import { constants } from "node:fs";
import { copyFile, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Tx } from "@/db/client";
import { problemLine } from "@/lib/billing-import/problem-line";
import { storedDocumentProblems } from "./problems";
import type { DocumentFile } from "./survey";

const reasonsFile = "reasons.txt";

/**
 * Copies refused documents with their PDFs to `<folder>/refused`, and says beside them, in `reasons.txt`, why each was. What
 * an earlier import left there is removed. Answers that folder.
 */
export async function copyRefused(tx: Tx, folder: string, files: readonly DocumentFile[]): Promise<string> {
  const target = join(folder, "refused");
  await mkdir(target, { recursive: true });
  for (const name of await readdir(target)) {
    if (/\.(?:xml|pdf)$/i.test(name)) await rm(join(target, name), { force: true });
  }
  const byName = new Map(files.map((file) => [file.name, file]));
  const reasons = await open(join(target, `${reasonsFile}.new`), "w");
  try {
    for await (const page of storedDocumentProblems(tx)) {
      await reasons.write(page.map((problem) => `${problemLine(problem)}\n`).join(""));
      for (const { file } of page) {
        const { xml = null, pdf = null } = byName.get(file) ?? {};
        for (const name of [xml, pdf]) if (name) await copy(join(folder, name), join(target, name));
      }
    }
  } finally {
    await reasons.close();
  }
  await rename(join(target, `${reasonsFile}.new`), join(target, reasonsFile));
  return target;
}

/** What is no file, such as a pipe, would never end; what cannot be read was refused for that. */
async function copy(from: string, to: string): Promise<void> {
  const isFile = (await stat(from).catch(() => null))?.isFile();
  if (isFile) await copyFile(from, to, constants.COPYFILE_FICLONE).catch(() => undefined);
}
