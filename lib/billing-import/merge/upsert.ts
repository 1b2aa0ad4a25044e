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
  /** What a known row gets where that is not the same, in terms of the table and of `excluded`, the new row. */
  change?: Readonly<Record<string, string>>;
  from: string;
  /** Columns of the table. */
  orderBy?: string;
  /** Keeps the ids of added and changed rows in `merged_rows`. */
  note?: boolean;
};

/** Makes the table that merges of more than one table count from. */
export async function createMergedRows(tx: Tx): Promise<void> {
  await tx.execute(sql`create temp table merged_rows
    (table_name text not null, id bigint not null, added boolean not null) on commit drop`);
}

/**
 * Adds and changes rows in one statement. Rows that are as they should be are left out beforehand: ON CONFLICT would lock
 * them, and whoever reports a reading meanwhile would wait for the whole import. It still decides: a customer may have
 * added the row just now.
 */
export async function upsert(tx: Tx, merge: Upsert): Promise<{ added: number; changed: number }> {
  const { into, key, keyWhere, values, change = {}, from, orderBy, note } = merge;
  const names = Object.keys(values);
  const changes = names
    .filter((column) => !key.includes(column))
    .map((column) => [column, change[column] ?? `excluded.${column}`] as const);
  const known = changes.map(([column]) => `${into}.${column}`).join(", ");
  const wanted = changes.map(([, value]) => value).join(", ");
  const [counts] = await tx.execute<{ added: number; changed: number }>(
    sql.raw(`
    with merged as (
      insert into ${into} (${names.join(", ")})
      select * from (select ${names.map((name) => `${values[name]} as ${name}`).join(", ")} from ${from}) excluded
       where not exists (
         select from ${into} where ${key.map((name) => `${into}.${name} = excluded.${name}`).join(" and ")}
            ${keyWhere ? `and ${keyWhere}` : ""} and (${known}) is not distinct from (${wanted}))
       ${orderBy ? `order by ${orderBy}` : ""}
      on conflict (${key.join(", ")}) ${keyWhere ? `where ${keyWhere}` : ""}
      do update set ${changes.map(([column, value]) => `${column} = ${value}`).join(", ")}
      where (${known}) is distinct from (${wanted})
      returning ${note ? "id, " : ""}(xmax = 0) as added
    )${note ? `, noted as (insert into merged_rows select '${into}', id, added from merged)` : ""}
    select count(*) filter (where added)::integer as added, count(*) filter (where not added)::integer as changed
      from merged`),
  );
  return counts ?? { added: 0, changed: 0 };
}
