import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

export type MergeCounts = { added: number; changed: number; closed: number };

/** What a merge may rely on. `closes`: what the files do not hold is to be closed. */
export type MergeContext = { tx: Tx; today: string; closes: boolean };

export type Upsert = {
  into: string;
  /** Columns of the unique index; `keyWhere` repeats a partial index's condition. */
  key: readonly string[];
  keyWhere?: string;
  /** Column by column, what a new row gets. */
  values: Readonly<Record<string, string>>;
  /** What a known row gets, where that is not the same; null leaves the column as it is. */
  change?: Readonly<Record<string, string | null>>;
  from: string;
  orderBy?: string;
  /** Keeps the ids of added and changed rows in `merged_rows`. */
  note?: boolean;
};

/** Makes the table that merges of more than one table count from. */
export async function createMergedRows(tx: Tx): Promise<void> {
  await tx.execute(sql`create temp table merged_rows
    (table_name text not null, id bigint not null, added boolean not null) on commit drop`);
}

/** Adds and changes rows in one statement; rows that are as they should be are not written. */
export async function upsert(tx: Tx, merge: Upsert): Promise<{ added: number; changed: number }> {
  const { into, key, keyWhere, values, change = {}, from, orderBy, note } = merge;
  const changes = Object.keys(values)
    .filter((column) => !key.includes(column) && change[column] !== null)
    .map((column) => [column, change[column] ?? `excluded.${column}`] as const);
  const [counts] = await tx.execute<{ added: number; changed: number }>(
    sql.raw(`
    with merged as (
      insert into ${into} (${Object.keys(values).join(", ")})
      select ${Object.values(values).join(", ")} from ${from} ${orderBy ? `order by ${orderBy}` : ""}
      on conflict (${key.join(", ")}) ${keyWhere ? `where ${keyWhere}` : ""}
      do update set ${changes.map(([column, value]) => `${column} = ${value}`).join(", ")}
      where (${changes.map(([column]) => `${into}.${column}`).join(", ")})
        is distinct from (${changes.map(([, value]) => value).join(", ")})
      returning id, (xmax = 0) as added
    )${note ? `, noted as (insert into merged_rows select '${into}', id, added from merged)` : ""}
    select count(*) filter (where added)::integer as added, count(*) filter (where not added)::integer as changed
      from merged`),
  );
  return counts ?? { added: 0, changed: 0 };
}
