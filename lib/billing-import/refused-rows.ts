import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Tx } from "@/db/client";
import { readCsv } from "@/lib/billing-import/csv/file";
import { billingFiles } from "@/lib/billing-import/files/all-files";
import { csvBom, csvLine } from "@/lib/csv";
import { reasonColumn } from "./header";
import { storedProblems } from "./problem-store";
import { sentenceOf } from "./reasons";
import type { Problem } from "./report";
import type { FoundFile } from "./survey";

/**
 * Writes the refused rows of `files` to `<folder>/refused/<file>`: UTF-8, the columns as they were, a last one with the
 * reasons. What an earlier import left there is removed. Answers that folder.
 */
export async function writeRefusedRows(tx: Tx, folder: string, files: readonly FoundFile[]): Promise<string> {
  const target = join(folder, "refused");
  await mkdir(target, { recursive: true });
  for (const name of billingFiles) await rm(join(target, name), { force: true });
  for (const file of files) {
    const path = join(target, file.spec.name);
    await pipeline(Readable.from(refusedLines(tx, file)), createWriteStream(`${path}.new`));
    await rename(`${path}.new`, path);
  }
  return target;
}

/** Reads the file once more beside its problems, both by line, so that neither has to be held in memory. */
async function* refusedLines(tx: Tx, file: FoundFile): AsyncGenerator<string> {
  const refusals = byLine(storedProblems(tx, [file.spec.name]));
  let next = await refusals.next();
  let header: string[] | undefined;
  const withoutReason = (fields: string[]) => fields.filter((_, at) => header?.[at]?.trim() !== reasonColumn);

  for await (const { records } of readCsv(file.path, file.encoding)) {
    for (const record of records) {
      const fields = "fields" in record ? record.fields : [record.text];
      if (!header) {
        header = fields;
        yield csvBom + csvLine([...withoutReason(header), reasonColumn]);
      } else if (!next.done && next.value.line === record.line) {
        const padded = [...fields, ...Array<string>(Math.max(0, header.length - fields.length)).fill("")];
        yield csvLine([...withoutReason(padded), next.value.reasons.join("; ")]);
        next = await refusals.next();
      }
    }
    if (next.done) return;
  }
}

async function* byLine(pages: AsyncIterable<Problem[]>): AsyncGenerator<{ line: number; reasons: string[] }> {
  let current: { line: number; reasons: string[] } | undefined;
  for await (const page of pages) {
    for (const { line, column, reason, detail } of page) {
      if (current && current.line !== line) {
        yield current;
        current = undefined;
      }
      current ??= { line, reasons: [] };
      current.reasons.push(`${column ? `${column} ` : ""}${sentenceOf(reason, detail)}`);
    }
  }
  if (current) yield current;
}
