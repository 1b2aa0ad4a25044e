import { constants } from "node:fs";
import { copyFile, mkdir, open, readdir, rename, rm } from "node:fs/promises";
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
  const byName = new Map(files.map((file) => [file.xml ?? file.pdf, file]));
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

/** What cannot be read was refused for that, and is not there to be copied. */
async function copy(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_FICLONE).catch(() => undefined);
}
