import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Row } from "@/lib/billing-import/column";
import { invoiceLinesFile } from "@/lib/billing-import/files/invoice-lines";
import { invoicesFile } from "@/lib/billing-import/files/invoices";
import { insertBatch } from "@/lib/billing-import/insert-batch";
import { problemAt } from "@/lib/billing-import/problem";
import { addProblems } from "@/lib/billing-import/problem-store";
import type { ImportOptions, Problem } from "@/lib/billing-import/report";
import { stageRows } from "@/lib/billing-import/stage";
import type { EInvoice } from "@/lib/e-invoices/e-invoice";
import type { DocumentRows } from "./invoice-row";
import { rowsOf } from "./invoice-row";
import { stagePdfs } from "./pdf-staging";
import { type IssuedPdf, type ReadFiles, readFiles } from "./read-files";
import type { DocumentFile } from "./survey";

/** A batch goes to the database once it has so many rows, or so many bytes of PDF. */
const batchRows = 5_000;
const batchPdfBytes = 4_000_000;

/** Makes the table that says which file and which buyer a staged document has; `line` is its place among the files. */
export async function createDocumentStaging(tx: Tx): Promise<void> {
  await tx.execute(sql`create temp table staged_documents (line integer primary key, file text not null,
    buyer_code text not null, buyer_tax_number text not null) on commit drop`);
}

type Staged = { line: number; file: string; buyer: EInvoice["buyer"]; rows: DocumentRows };
type StagedPdf = { line: number; number: string; pdf: IssuedPdf };

/** What waits to go to the database. */
type Batch = { documents: Staged[]; pdfs: StagedPdf[]; problems: Problem[]; rows: number; pdfBytes: number };

const emptyBatch = (): Batch => ({ documents: [], pdfs: [], problems: [], rows: 0, pdfBytes: 0 });

/**
 * Reads documents one by one into the staging tables of invoices, their lines, VAT and PDFs; those that cannot be read go to
 * the problems. While the database takes one batch, the next is read. Answers one SHA-256 over all files.
 */
export async function stageDocuments(
  tx: Tx,
  folder: string,
  files: readonly DocumentFile[],
  onProgress: ImportOptions["onProgress"],
): Promise<string> {
  const hash = createHash("sha256");
  let batch = emptyBatch();
  let sending: Promise<unknown> = Promise.resolve();

  const send = async () => {
    await sending;
    sending = sendBatch(tx, batch);
    // Awaited at the next batch; until then a failure must not count as unhandled.
    sending.catch(() => undefined);
    batch = emptyBatch();
  };

  for (const [at, file] of files.entries()) {
    onProgress?.({ step: "reading", file: "documents", share: at / files.length });
    const read = await readFiles(folder, file);
    hash.update(`${file.name}\0${read.sha256}\n`);
    addTo(batch, read, { line: at + 1, file: file.name });
    if (batch.rows >= batchRows || batch.pdfBytes >= batchPdfBytes) await send();
  }
  await send();
  await sending;
  for (const table of ["staged_documents", invoicesFile.staging, invoiceLinesFile.staging]) {
    await tx.execute(sql.raw(`analyze ${table}`));
  }
  return hash.digest("hex");
}

function addTo(batch: Batch, read: ReadFiles, place: { line: number; file: string }): void {
  batch.rows += 1;
  if (!read.ok) {
    batch.problems.push(problemAt({ file: place.file, line: read.line }, read.fault));
    return;
  }
  const { invoice } = read.document;
  const made = rowsOf(invoice);
  if (!made.ok) {
    batch.problems.push(problemAt({ file: place.file, ...made.fault }, made.fault));
    return;
  }
  batch.documents.push({ ...place, buyer: invoice.buyer, rows: made.rows });
  batch.rows += made.rows.lines.length;
  if (!read.pdf) return;
  batch.pdfs.push({ line: place.line, number: invoice.number, pdf: read.pdf });
  batch.pdfBytes += read.pdf.content.length;
}

async function sendBatch(tx: Tx, { documents, pdfs, problems }: Batch): Promise<void> {
  const of = <T>(each: (document: Staged) => T) => documents.map(each);
  const placed = (rows: (document: Staged) => readonly Row[]) =>
    documents.flatMap((document) => rows(document).map((row) => ({ line: document.line, row })));
  const vat = documents.flatMap(({ line, rows }) =>
    rows.vat.map((share) => ({ line, number: rows.invoice.number ?? "", ...share })),
  );
  await Promise.all([
    addProblems(tx, problems),
    insertBatch(tx, "staged_documents", [
      { sqlType: "integer", values: of(({ line }) => line) },
      { sqlType: "text", values: of(({ file }) => file) },
      { sqlType: "text", values: of(({ buyer }) => buyer.id) },
      { sqlType: "text", values: of(({ buyer }) => buyer.taxNumber) },
    ]),
    stageRows(
      tx,
      invoicesFile,
      placed(({ rows }) => [rows.invoice]),
    ),
    stageRows(
      tx,
      invoiceLinesFile,
      placed(({ rows }) => rows.lines),
    ),
    insertBatch(tx, "staged_invoice_vat (line, invoice_number, category, rate, net, vat)", [
      { sqlType: "integer", values: vat.map(({ line }) => line) },
      { sqlType: "text", values: vat.map(({ number }) => number) },
      { sqlType: "text", values: vat.map(({ category }) => category) },
      { sqlType: "numeric", values: vat.map(({ rate }) => rate) },
      { sqlType: "bigint", values: vat.map(({ netCents }) => netCents) },
      { sqlType: "bigint", values: vat.map(({ vatCents }) => vatCents) },
    ]),
    stagePdfs(tx, pdfs),
  ]);
}
