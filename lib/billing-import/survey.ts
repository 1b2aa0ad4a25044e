import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Encoding } from "@/lib/billing-import/csv/encoding";
import { surveyFile } from "@/lib/billing-import/csv/file";
import { allFiles, billingFiles } from "@/lib/billing-import/files/all-files";
import type { Fault } from "./column";
import type { FileSpec } from "./file-spec";
import { problemAt } from "./problem";
import type { ImportMode, Problem } from "./report";

/** A file of the folder that can be read. */
export type FoundFile = { spec: FileSpec; path: string; encoding: Encoding; bytes: number };

export type FolderSurvey = { found: FoundFile[]; problems: Problem[]; filesSha256: string };

/** Looks at all files of a folder: which there are, their encoding, one hash over all of them. */
export async function surveyFolder(folder: string, mode: ImportMode): Promise<FolderSurvey> {
  const found: FoundFile[] = [];
  const hash = createHash("sha256");
  const names = await namesIn(folder);
  const nothingOf = (fault: Fault): FolderSurvey => ({
    found,
    problems: [problemAt({ file: folder }, fault)],
    filesSha256: hash.digest("hex"),
  });
  if (typeof names === "string") return nothingOf({ reason: "not-readable", detail: names });
  if (names.some(hasEnding(".xml"))) return nothingOf({ reason: "mixed-folder" });
  const unknown = names
    .filter(hasEnding(".csv"))
    .filter((name) => !billingFiles.some((known) => known === name));
  const problems = unknown.map((name) => problemAt({ file: name }, { reason: "unknown-file" }));
  for (const spec of allFiles) {
    if (!names.includes(spec.name)) {
      if (mode === "full" && !spec.mayBeMissing)
        problems.push(problemAt({ file: spec.name }, { reason: "missing-file" }));
      continue;
    }
    const path = join(folder, spec.name);
    try {
      const { encoding, bytes, sha256 } = await surveyFile(path);
      hash.update(`${spec.name}\0${sha256}\n`);
      if (encoding === "utf-16" || encoding === "damaged-utf-8")
        problems.push(problemAt({ file: spec.name }, { reason: encoding }));
      else found.push({ spec, path, encoding, bytes });
    } catch (error) {
      problems.push(problemAt({ file: spec.name }, { reason: "not-readable", detail: codeOf(error) }));
    }
  }
  return { found, problems, filesSha256: hash.digest("hex") };
}

async function namesIn(folder: string): Promise<string[] | string> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    return codeOf(error);
  }
}

const hasEnding = (ending: string) => (name: string) => name.toLowerCase().endsWith(ending);

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
