import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type FileCounts, imports } from "@/db/schema/imports";
import { addAwaitedItems } from "@/lib/billing-import/merge/awaited-items";
import { createInvoiceFilesStaging, mergeInvoiceFiles } from "@/lib/billing-import/merge/invoice-files";
import { mergeInvoiceLines } from "@/lib/billing-import/merge/invoice-lines";
import { createInvoiceVatStaging, mergeInvoiceVat } from "@/lib/billing-import/merge/invoice-vat";
import { mergeInvoices } from "@/lib/billing-import/merge/invoices";
import { type MergeCounts, samplingChanges } from "@/lib/billing-import/merge/upsert";
import { prepare } from "@/lib/billing-import/phases";
import type { ImportOptions, ImportRefusal, ImportReport, ReportedFile } from "@/lib/billing-import/report";
import { inOneTransaction, newSummary, problemTeller, type Summary, Undone } from "@/lib/billing-import/run";
import type { Day } from "@/lib/dates";
import { announceInvoices } from "@/lib/invoice-mails/announce";
import { checkDocuments } from "./check";
import { bringNothingOver } from "./known";
import { refusedDocuments, storedDocumentProblems } from "./problems";
import { copyRefused } from "./refused-files";
import { createDocumentStaging, stageDocuments } from "./stage";
import type { DocumentFile } from "./survey";

type Run = {
  folder: string;
  documents: readonly DocumentFile[];
  options: ImportOptions;
  day: Day;
  startedAt: Date;
};

/** From so many documents on, tables are joined as wholes. */
const manyDocuments = 200;

/**
 * Imports e-SLOG 2.0 and UBL 2.1 documents with their PDFs through the same staging and merges as CSV files, in one
 * transaction. Nothing is closed: a folder of documents says nothing of those that are not in it. A document that is known
 * is replaced whole.
 */
export const importDocuments = (run: Run): Promise<ImportReport> =>
  inOneTransaction((tx) => importInto(tx, run));

async function importInto(tx: Tx, run: Run): Promise<ImportReport> {
  const { folder, documents, options, startedAt } = run;
  const { onProgress, skipBad } = options;
  const summary: Summary = { ...newSummary(options), mode: "changes" };
  const refuse = (reason: ImportRefusal): ImportReport => ({ ...summary, ok: false, reason });

  const isMany = documents.length > manyDocuments;
  if (!(await prepare(tx, isMany ? Number.POSITIVE_INFINITY : 0))) return refuse("import-running");
  for (const create of [createDocumentStaging, createInvoiceVatStaging, createInvoiceFilesStaging]) {
    await create(tx);
  }
  summary.filesSha256 = await stageDocuments(tx, folder, documents, onProgress);
  onProgress?.({ step: "checking", file: "documents", share: 0 });
  await checkDocuments(tx);
  const tell = problemTeller(summary, options.onProblem);
  for await (const page of storedDocumentProblems(tx)) page.forEach(tell);
  summary.refusedRows = await refusedDocuments(tx);
  summary.files = { documents: countsOf(documents.length, summary.refusedRows) };
  if (options.keepRefused && summary.refusedRows > 0) {
    summary.refusedFolder = await copyRefused(tx, folder, documents);
  }
  if (summary.refusedRows > 0 && !skipBad) return refuse("bad-rows");

  const merge = async () => {
    summary.files = await mergeDocuments(tx, run, summary.refusedRows);
  };
  if (options.sampleChanges) summary.changedRows = await samplingChanges(tx, merge);
  else await merge();
  if (summary.checkOnly) throw new Undone({ ...summary, ok: true });
  if (summary.refusedRows > 0) summary.refusedFolder ??= await copyRefused(tx, folder, documents);
  await announceInvoices(tx, run.day);
  const { mode, filesSha256, refusedRows } = summary;
  const files = summary.files as Record<string, FileCounts>;
  await tx.insert(imports).values({ mode, filesSha256, startedAt, files, refusedRows });
  await addAwaitedItems(tx, run.day);
  return { ...summary, ok: true };
}

const nothing: MergeCounts = { added: 0, changed: 0, closed: 0 };

function countsOf(rows: number, refused: number, merged: MergeCounts = nothing): FileCounts {
  return { rows, refused, ...merged, unchanged: rows - refused - merged.added - merged.changed };
}

/** Merges what was staged, each after what it belongs to; answers what became of it. */
async function mergeDocuments(
  tx: Tx,
  { documents, options, day }: Run,
  refused: number,
): Promise<Summary["files"]> {
  const context = { tx, today: day };
  const steps: readonly [ReportedFile, number, () => Promise<MergeCounts>][] = [
    ["documents", documents.length, () => mergeInvoices({ ...context, closes: false })],
    // A document holds all its lines: one that it no longer has is withdrawn.
    [
      "lines of documents",
      await stagedRows(tx, "staged_invoice_lines"),
      () => mergeInvoiceLines({ ...context, closes: true }),
    ],
    ["VAT of documents", await stagedRows(tx, "staged_invoice_vat"), () => mergeInvoiceVat(context)],
    ["PDFs of documents", await stagedRows(tx, "staged_invoice_files"), () => mergeInvoiceFiles(context)],
  ];
  await bringNothingOver(tx);
  const files: Summary["files"] = {};
  for (const [at, [file, rows, merge]] of steps.entries()) {
    options.onProgress?.({ step: "merging", file, share: at / steps.length });
    files[file] = countsOf(rows, file === "documents" ? refused : 0, await merge());
  }
  return files;
}

async function stagedRows(tx: Tx, table: string): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(
    sql.raw(`select count(*)::integer as count from ${table}`),
  );
  return row?.count ?? 0;
}
