import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type FileCounts, imports } from "@/db/schema/imports";
import { importDocuments } from "@/lib/billing-import/documents/import-documents";
import { surveyDocuments } from "@/lib/billing-import/documents/survey";
import { billingFiles } from "@/lib/billing-import/files/all-files";
import { addAwaitedItems } from "@/lib/billing-import/merge/awaited-items";
import { samplingChanges } from "@/lib/billing-import/merge/upsert";
import { type Day, today } from "@/lib/dates";
import { announceInvoices } from "@/lib/invoice-mails/announce";
import type { BillingFile } from "./file-spec";
import { bytesOf, checkAll, closesTooMany, mergeAll, prepare, stageAll } from "./phases";
import { refusedRowsByFile, storedProblems } from "./problem-store";
import { writeRefusedRows } from "./refused-rows";
import type { ImportOptions, ImportRefusal, ImportReport, Problem } from "./report";
import { inOneTransaction, newSummary, problemTeller, type Summary, Undone } from "./run";
import { type FolderSurvey, surveyFolder } from "./survey";

/**
 * Imports a folder as `docs/billing-data.md` describes it, CSV files or e-invoices: reads and checks everything, then merges
 * it, in one transaction of the office (R42). A refusal is an outcome, told in the report; throws where database or disk
 * fail. Unless the report is `ok`, nothing was changed.
 */
export async function importBillingData(folder: string, options: ImportOptions): Promise<ImportReport> {
  const startedAt = new Date();
  const day = options.today ?? today();
  const documents = await surveyDocuments(folder);
  if (documents) return importDocuments({ folder, documents, options, day, startedAt });
  const survey = await surveyFolder(folder, options.mode);
  return await inOneTransaction((tx) => importInto(tx, { folder, survey, options, day, startedAt }));
}

type Run = { folder: string; survey: FolderSurvey; options: ImportOptions; day: Day; startedAt: Date };

async function importInto(tx: Tx, { folder, survey, options, day, startedAt }: Run): Promise<ImportReport> {
  const summary = { ...newSummary(options), filesSha256: survey.filesSha256 };
  const refuse = (reason: ImportRefusal): ImportReport => ({ ...summary, ok: false, reason });

  if (!(await prepare(tx, bytesOf(survey.found)))) return refuse("import-running");
  const staged = await stageAll(tx, survey.found, day, options.onProgress);
  const ofFiles = [...survey.problems, ...staged.problems];
  if (ofFiles.length === 0) await checkAll(tx, survey.found, options);
  await tellProblems(tx, ofFiles, summary, options.onProblem);
  const counts = await countsSoFar(tx, staged.rows);
  Object.assign(summary, totals(counts, options));
  if (ofFiles.length > 0) return refuse("bad-files");
  const refused = survey.found.filter(({ spec }) => counts.get(spec.name)?.refused);
  if (options.keepRefused && refused.length > 0) {
    summary.refusedFolder = await writeRefusedRows(tx, folder, refused);
  }
  if (summary.refusedRows > 0 && !options.skipBad) return refuse("bad-rows");

  const merge = () => mergeAll(tx, counts, day, options);
  if (options.sampleChanges) summary.changedRows = await samplingChanges(tx, merge);
  else await merge();
  Object.assign(summary, totals(counts, options));
  if (closesTooMany(counts) && !options.closeMany) throw new Undone(refuse("closes-too-many"));
  if (summary.checkOnly) throw new Undone({ ...summary, ok: true });
  if (refused.length > 0) summary.refusedFolder ??= await writeRefusedRows(tx, folder, refused);
  await announceInvoices(tx, day);
  const { mode, filesSha256, files, refusedRows } = summary;
  await tx.insert(imports).values({
    mode,
    filesSha256,
    startedAt,
    files: files as Record<string, FileCounts>,
    refusedRows,
    openItemsAsOf: counts.has("open-items.csv") ? await openItemsAsOf(tx, mode, startedAt) : null,
  });
  await addAwaitedItems(tx, day);
  return { ...summary, ok: true };
}

/** The newest moment that open items speak of. A full load without any says, when it runs, that nothing is open. */
async function openItemsAsOf(tx: Tx, mode: ImportOptions["mode"], startedAt: Date): Promise<Date | null> {
  const [row] = await tx.execute<{ moment: string | null }>(
    sql`select max(as_of) at time zone 'Europe/Ljubljana' as moment from staged_open_items`,
  );
  if (row?.moment) return new Date(row.moment);
  return mode === "full" ? startedAt : null;
}

async function tellProblems(
  tx: Tx,
  ofFiles: readonly Problem[],
  summary: Summary,
  onProblem: ImportOptions["onProblem"],
): Promise<void> {
  const tell = problemTeller(summary, onProblem);
  ofFiles.forEach(tell);
  for await (const page of storedProblems(tx, billingFiles)) page.forEach(tell);
}

async function countsSoFar(
  tx: Tx,
  rows: ReadonlyMap<BillingFile, number>,
): Promise<Map<BillingFile, FileCounts>> {
  const refused = await refusedRowsByFile(tx);
  const none = { added: 0, changed: 0, unchanged: 0, closed: 0 };
  return new Map(
    [...rows].map(([file, count]) => [file, { rows: count, refused: refused.get(file) ?? 0, ...none }]),
  );
}

function totals(counts: ReadonlyMap<BillingFile, FileCounts>, { mode }: ImportOptions) {
  const all = [...counts];
  return {
    files: Object.fromEntries(all) as Summary["files"],
    refusedRows: all.reduce((sum, [, { refused }]) => sum + refused, 0),
    notClosed: mode === "full" ? all.filter(([, { refused }]) => refused > 0).map(([file]) => file) : [],
  };
}
