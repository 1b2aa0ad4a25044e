import { type Tx, transaction } from "@/db/client";
import type { ImportOptions, ImportReport, Problem } from "./report";

/** A report as it is while the import runs. */
export type Summary = Omit<Extract<ImportReport, { ok: true }>, "ok">;

export const newSummary = ({ mode, checkOnly }: ImportOptions): Summary => ({
  mode,
  checkOnly: checkOnly ?? false,
  files: {},
  filesSha256: "",
  problems: [],
  problemCount: 0,
  refusedRows: 0,
  refusedFolder: null,
  notClosed: [],
  changedRows: [],
});

const keptProblems = 1_000;

/** Tells problems one by one to whoever listens; the report keeps the first thousand. */
export function problemTeller(
  summary: Summary,
  onProblem: ImportOptions["onProblem"],
): (problem: Problem) => void {
  return (problem) => {
    summary.problemCount += 1;
    if (summary.problems.length < keptProblems) summary.problems.push(problem);
    onProblem?.(problem);
  };
}

/** Carries a report out of a transaction that must not commit. */
export class Undone extends Error {
  readonly report: ImportReport;

  constructor(report: ImportReport) {
    super("the import was undone");
    this.report = report;
  }
}

/** Runs an import in one transaction of the office, without a time limit; one that ends as `Undone` changes nothing. */
export async function inOneTransaction(work: (tx: Tx) => Promise<ImportReport>): Promise<ImportReport> {
  try {
    return await transaction("office", work, { deadlineMs: null });
  } catch (error) {
    if (error instanceof Undone) return error.report;
    throw error;
  }
}
