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

/** Transactions in which samples of what changes are kept. */
const sampled = new WeakSet<Tx>();
const mostSamples = 20;

/** A row that a merge changes: what names it, and the columns that become others. */
export type ChangedRow = {
  table: string;
  key: Record<string, string | null>;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
};

/**
 * Runs merges, keeping of each table what the first rows were that they change, and what these become. The transaction's
 * object serves others after it: what is set for it is taken back.
 */
export async function samplingChanges(tx: Tx, merge: () => Promise<void>): Promise<ChangedRow[]> {
  await tx.execute(sql`create temp table changed_rows
    (table_name text not null, key jsonb not null, before jsonb not null, after jsonb not null) on commit drop`);
  sampled.add(tx);
  try {
    await merge();
  } finally {
    sampled.delete(tx);
  }
  return tx.execute<ChangedRow>(sql`select table_name as "table", key, before, after from changed_rows`);
}

/** What a row that another refers to is called outside. */
const names: Readonly<Record<string, string>> = {
  payer_id: "select code from payers where id =",
  supply_point_id: "select number from supply_points where id =",
  meter_id: "select serial from meters where id =",
  invoice_id: "select number from invoices where id =",
  payment_id: "select number from payments where id =",
  price_item_id: "select code from price_items where id =",
};

async function keepSamples(
  tx: Tx,
  { into, key, keyWhere, values, from }: Upsert,
  changes: readonly (readonly [string, string])[],
): Promise<void> {
  const object = (pairs: readonly (readonly [string, string])[]) =>
    `jsonb_build_object(${pairs.flatMap(([name, value]) => [`'${name.replace(/_id$/, "")}'`, value]).join(", ")})`;
  const named = (name: string, value: string) => (names[name] ? `(${names[name]} ${value})` : value);
  await tx.execute(
    sql.raw(`
    with found as (
      select ${object(key.map((name) => [name, `(${named(name, `excluded.${name}`)})::text`]))} as key,
             ${object(changes.map(([name]) => [name, named(name, `${into}.${name}`)]))} as before,
             ${object(changes.map(([name, value]) => [name, named(name, value)]))} as after
        from (select ${Object.keys(values)
          .map((name) => `${values[name]} as ${name}`)
          .join(", ")} from ${from}) excluded
        join ${into} on ${key.map((name) => `${into}.${name} = excluded.${name}`).join(" and ")}
             ${keyWhere ? `and ${keyWhere}` : ""}
       where (${changes.map(([name]) => `${into}.${name}`).join(", ")})
             is distinct from (${changes.map(([, value]) => value).join(", ")})
       limit ${mostSamples})
    insert into changed_rows
    select '${into}', key, only_changed.before, only_changed.after from found cross join lateral (
      select coalesce(jsonb_object_agg(b.key, b.value), '{}') as before,
             coalesce(jsonb_object_agg(b.key, found.after -> b.key), '{}') as after
        from jsonb_each(found.before) b where b.value is distinct from found.after -> b.key) only_changed`),
  );
}

/**
 * Adds and changes rows in one statement. Rows that are as they should be are left out beforehand: ON CONFLICT would lock
 * them, and whoever reports a reading meanwhile would wait for the whole import. It still decides: a customer may have
 * added the row just now.
 */
export async function upsert(tx: Tx, merge: Upsert): Promise<{ added: number; changed: number }> {
  const { into, key, keyWhere, values, change = {}, from, orderBy, note } = merge;
  const columns = Object.keys(values);
  const changes = columns
    .filter((column) => !key.includes(column))
    .map((column) => [column, change[column] ?? `excluded.${column}`] as const);
  if (sampled.has(tx) && changes.length > 0) await keepSamples(tx, merge, changes);
  const known = changes.map(([column]) => `${into}.${column}`).join(", ");
  const wanted = changes.map(([, value]) => value).join(", ");
  const [counts] = await tx.execute<{ added: number; changed: number }>(
    sql.raw(`
    with merged as (
      insert into ${into} (${columns.join(", ")})
      select * from (select ${columns.map((name) => `${values[name]} as ${name}`).join(", ")} from ${from}) excluded
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
