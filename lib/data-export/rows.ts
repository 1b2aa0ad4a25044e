import { type SQL, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import type { Customer } from "@/lib/auth/customer";
import type { Enter } from "@/lib/auth/gate";
import { log } from "@/lib/log";
import { type ExportedTable, exportedColumns, type Owner, ownerOf } from "./exported-table";

/** A row as the files have it: days and moments in ISO 8601, money in cents. */
export type Row = Record<string, unknown>;

const pageSize = 500;

/**
 * The owner's rows of a table, a page at a time. Each page passes the gate anew in a transaction of its own, so that a slow
 * reader holds no connection, and sees nothing once the gate is closed.
 */
export async function* rowsOf(enter: Enter, table: ExportedTable): AsyncGenerator<Row[]> {
  let after: string[] | null = null;
  for (;;) {
    const page: Page = await pageAfter(enter, table, after);
    if (page.length > 0) yield page.map(({ row }) => JSON.parse(row) as Row);
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    after = JSON.parse(last.place) as string[];
  }
}

/** Passes the gate; throws, which ends the copy, where it was closed while the copy was made. */
export async function throughGate<T>(enter: Enter, work: (customer: Customer) => Promise<T>): Promise<T> {
  const passed = await enter(work);
  if (passed.ok) return passed.value;
  log.warn({ event: "data-export.gate-closed", reason: passed.reason });
  throw new Error(`the gate closed: ${passed.reason}`);
}

type Page = readonly { row: string; place: string }[];

async function pageAfter(enter: Enter, table: ExportedTable, after: string[] | null): Promise<Page> {
  if (table.eyes === "customer") {
    return throughGate(enter, (customer) =>
      customer.tx.execute<Page[number]>(pageQuery(table, ownerOf(customer), after)),
    );
  }
  // Not one inside the other: nobody waits for a second connection with the first in hand.
  const owner = await throughGate(enter, async (customer) => ownerOf(customer));
  return transaction("office", (tx) => tx.execute<Page[number]>(pageQuery(table, owner, after)));
}

function pageQuery(table: ExportedTable, owner: Owner, after: string[] | null): SQL {
  const pairs = exportedColumns(table).flatMap(({ key, read }) => [sql.raw(`'${key}'`), read(owner)]);
  const names = table.order.map((name) => sql.raw(`t.${name}`));
  const place = names.map((name) => sql`${name}::text`);
  const list = (parts: SQL[]) => sql.join(parts, sql`, `);
  const behind = after && sql` and (${list(names)}) > (${list(after.map((value) => sql`${value}`))})`;
  return sql`
    select json_build_object(${list(pairs)})::text as row, json_build_array(${list(place)})::text as place
      from ${sql.raw(table.table)} t
     where ${table.own(owner)}${behind ?? sql``}
     order by ${list(names)} limit ${pageSize}`;
}
