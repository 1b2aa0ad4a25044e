import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Problem } from "@/lib/billing-import/report";

const pageSize = 5_000;

/** All problems of documents in pages, by file and line. */
export async function* storedDocumentProblems(tx: Tx): AsyncGenerator<Problem[]> {
  let after = { file: "", line: -1, id: 0 };
  for (;;) {
    const page = await tx.execute<Problem & { id: number }>(sql`
      select id, file, line, column_name as "column", value, reason, detail from import_problems
       where (file, line, id) > (${after.file}, ${after.line}::integer, ${after.id}::integer)
       order by file, line, id limit ${pageSize}`);
    const last = page.at(-1);
    if (!last) return;
    yield page.map(({ id: _, ...problem }) => problem);
    after = last;
  }
}

/** How many documents were refused. */
export async function refusedDocuments(tx: Tx): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(
    sql`select count(distinct file)::integer as count from import_problems`,
  );
  return row?.count ?? 0;
}
