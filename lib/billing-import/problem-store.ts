import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { BillingFile } from "./file-spec";
import { insertBatch } from "./insert-batch";
import type { Problem } from "./report";

/** Problems wait in the database, so that a file with a million bad rows needs no more memory than a good one. */
export async function createProblemStore(tx: Tx): Promise<void> {
  await tx.execute(sql`create temp table import_problems (
    id integer generated always as identity primary key, file text not null, line integer not null,
    column_name text not null, value text not null, reason text not null, detail text not null) on commit drop`);
  await tx.execute(sql`create index on import_problems (file, line)`);
}

/** Adds problems found while reading. */
export async function addProblems(tx: Tx, problems: readonly Problem[]): Promise<void> {
  const text = (pick: (problem: Problem) => string) => ({ sqlType: "text", values: problems.map(pick) });
  await insertBatch(tx, "import_problems (file, line, column_name, value, reason, detail)", [
    text((problem) => problem.file),
    { sqlType: "integer", values: problems.map((problem) => problem.line) },
    text((problem) => problem.column),
    text((problem) => problem.value),
    text((problem) => problem.reason),
    text((problem) => problem.detail),
  ]);
}

/**
 * Adds what a query over staged rows finds (`line`, `column_name`, `value`, `reason`, `detail`) and takes those rows out of
 * the staging table. Answers how many problems there were.
 */
export async function refuseStaged(tx: Tx, file: BillingFile, staging: string, faults: SQL): Promise<number> {
  const { count } = await tx.execute(sql`
    insert into import_problems (file, line, column_name, value, reason, detail)
    select ${file}, line, column_name, coalesce(value, ''), reason, coalesce(detail, '')
      from (${faults}) faults order by line`);
  if (count > 0) {
    await tx.execute(sql`delete from ${sql.raw(staging)} s using import_problems p
      where p.file = ${file} and p.line = s.line`);
  }
  return count;
}

/** All problems in pages, in the order of files as given and of lines. */
export async function* storedProblems(tx: Tx, files: readonly BillingFile[]): AsyncGenerator<Problem[]> {
  for (const file of files) {
    let after = { line: -1, id: 0 };
    for (;;) {
      const page = await tx.execute<Problem & { id: number }>(sql`
        select id, file, line, column_name as "column", value, reason, detail from import_problems
         where file = ${file} and (line, id) > (${after.line}::integer, ${after.id}::integer)
         order by line, id limit ${pageSize}`);
      const last = page.at(-1);
      if (!last) break;
      yield page.map(({ id: _, ...problem }) => problem);
      after = last;
    }
  }
}

/** How many rows of each file were refused. */
export async function refusedRowsByFile(tx: Tx): Promise<Map<string, number>> {
  const counts = await tx.execute<{ file: string; count: number }>(
    sql`select file, count(distinct line)::integer as count from import_problems group by file`,
  );
  return new Map(counts.map(({ file, count }) => [file, count]));
}

const pageSize = 5_000;
