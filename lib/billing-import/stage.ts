import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Encoding } from "@/lib/billing-import/csv/encoding";
import { readCsv } from "@/lib/billing-import/csv/file";
import type { Row } from "./column";
import type { FileSpec } from "./file-spec";
import { readHeader } from "./header";
import { insertBatch } from "./insert-batch";
import { problemAt } from "./problem";
import { addProblems } from "./problem-store";
import { rowReader } from "./read-row";
import type { Problem } from "./report";

const batchRows = 5_000;

export type StagedFile = { rows: number; headerProblems: Problem[] };

/** Makes the staging table of a file: its columns, and the line each row stands on. */
export async function createStaging(tx: Tx, spec: FileSpec): Promise<void> {
  const columns = Object.entries(spec.columns).map(([name, column]) => `${name} ${column.sqlType}`);
  await tx.execute(
    sql.raw(
      `create temp table ${spec.staging} (line integer not null, ${columns.join(", ")}) on commit drop`,
    ),
  );
}

/**
 * Reads a file into its staging table in batches; bad rows go to the problems instead. While the database takes one batch,
 * the next is read. `onBytes` hears how far it is.
 */
export async function stageFile(
  tx: Tx,
  spec: FileSpec,
  source: { path: string; encoding: Encoding },
  today: string,
  onBytes: (bytes: number) => void,
): Promise<StagedFile> {
  let read: ReturnType<typeof rowReader> | undefined;
  let rows = 0;
  let good: { line: number; row: Row }[] = [];
  let bad: Problem[] = [];
  let sending: Promise<unknown> = Promise.resolve();

  const send = async () => {
    await sending;
    sending = Promise.all([stageRows(tx, spec, good), addProblems(tx, bad)]);
    // Awaited at the next batch; until then a failure must not count as unhandled.
    sending.catch(() => undefined);
    good = [];
    bad = [];
  };

  for await (const { records, bytes } of readCsv(source.path, source.encoding)) {
    for (const record of records) {
      if (!read) {
        const header = readHeader(spec, "fields" in record ? record.fields : []);
        if (header.problems.length > 0) return { rows, headerProblems: header.problems };
        read = rowReader(spec, header, today);
        continue;
      }
      rows += 1;
      const result = read(record);
      if ("row" in result) good.push({ line: record.line, row: result.row });
      else bad.push(...result.problems);
      if (good.length + bad.length >= batchRows) await send();
    }
    onBytes(bytes);
  }
  await send();
  await sending;
  await tx.execute(sql.raw(`analyze ${spec.staging}`));
  return { rows, headerProblems: read ? [] : [problemAt({ file: spec.name }, { reason: "no-header" })] };
}

/** Puts rows into the staging table of their kind. */
export async function stageRows(
  tx: Tx,
  spec: FileSpec,
  rows: readonly { line: number; row: Row }[],
): Promise<void> {
  await insertBatch(tx, spec.staging, [
    { sqlType: "integer", values: rows.map(({ line }) => line) },
    ...Object.entries(spec.columns).map(([name, { sqlType }]) => ({
      sqlType,
      values: rows.map(({ row }) => row[name] ?? null),
    })),
  ]);
}
