import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { FileCounts } from "@/db/schema/imports";
import { allFiles } from "@/lib/billing-import/files/all-files";
import { createMergedRows } from "@/lib/billing-import/merge/upsert";
import { checkFile } from "./check";
import type { BillingFile } from "./file-spec";
import { merges } from "./merge";
import { createProblemStore, refusedRowsByFile } from "./problem-store";
import type { ImportOptions, Problem } from "./report";
import { createStaging, stageFile } from "./stage";
import type { FoundFile } from "./survey";

/** Held by the one import that runs. */
const importLock = 7_202_412;

/** From this size on, tables are joined as wholes. */
const manyBytes = 1_000_000;

/**
 * Makes the transaction ready for an import of so many bytes: no time limits, memory for joins, staging tables that vanish with it. False
 * where another import holds the lock.
 */
export async function prepare(tx: Tx, bytes: number): Promise<boolean> {
  await tx.execute(sql`select set_config('statement_timeout', '0', true), set_config('work_mem', '64MB', true),
    set_config('idle_in_transaction_session_timeout', '0', true)`);
  if (bytes > manyBytes) {
    // Of tables filled in this very transaction the planner knows nothing, and would go through them row by row.
    await tx.execute(sql`set local enable_nestloop = off`);
  }
  const [lock] = await tx.execute<{ held: boolean }>(
    sql`select pg_try_advisory_xact_lock(${importLock}) as held`,
  );
  if (!lock?.held) return false;
  await createProblemStore(tx);
  await createMergedRows(tx);
  for (const spec of allFiles) await createStaging(tx, spec);
  return true;
}

/** How large files are together. */
export const bytesOf = (files: readonly FoundFile[]) => files.reduce((sum, file) => sum + file.bytes, 0);

/** Reads all files into their staging tables; answers how many rows each has and what is wrong with their headers. */
export async function stageAll(
  tx: Tx,
  files: readonly FoundFile[],
  today: string,
  onProgress: ImportOptions["onProgress"],
): Promise<{ rows: Map<BillingFile, number>; problems: Problem[] }> {
  const rows = new Map<BillingFile, number>();
  const problems: Problem[] = [];
  const allBytes = bytesOf(files);
  let bytesBefore = 0;
  for (const { spec, path, encoding, bytes } of files) {
    const staged = await stageFile(tx, spec, { path, encoding }, today, (read) =>
      onProgress?.({ step: "reading", file: spec.name, share: (bytesBefore + read) / Math.max(allBytes, 1) }),
    );
    rows.set(spec.name, staged.rows);
    problems.push(...staged.headerProblems);
    bytesBefore += bytes;
  }
  return { rows, problems };
}

/** Checks the staged rows file by file, each after those it refers to. */
export async function checkAll(
  tx: Tx,
  files: readonly FoundFile[],
  { mode, onProgress }: ImportOptions,
): Promise<void> {
  const unreadable = await refusedRowsByFile(tx);
  for (const [at, { spec }] of files.entries()) {
    onProgress?.({ step: "checking", file: spec.name, share: at / files.length });
    await checkFile(tx, spec, { full: mode === "full", refusedBefore: unreadable.get(spec.name) ?? 0 });
  }
}

/** Merges file by file, filling the counts in. A full load closes nothing in a file with refused rows. */
export async function mergeAll(
  tx: Tx,
  counts: Map<BillingFile, FileCounts>,
  today: string,
  { mode, onProgress }: ImportOptions,
): Promise<void> {
  for (const [at, [file, count]] of [...counts].entries()) {
    onProgress?.({ step: "merging", file, share: at / counts.size });
    const merged = await merges[file]({ tx, today, closes: mode === "full" && count.refused === 0 });
    const unchanged = count.rows - count.refused - merged.added - merged.changed;
    counts.set(file, { ...count, ...merged, unchanged });
  }
}

const fewRows = 20;

/** True where so many rows of a file would be closed that it was probably cut off. All open items may well be settled. */
export function closesTooMany(counts: Map<BillingFile, FileCounts>): boolean {
  return [...counts].some(
    ([file, { closed, changed, unchanged }]) =>
      file !== "open-items.csv" && closed > fewRows && closed > (closed + changed + unchanged) / 5,
  );
}
