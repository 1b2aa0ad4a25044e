import { sql } from "drizzle-orm";
import type { Customer } from "@/lib/auth/customer";
import type { Enter } from "@/lib/auth/gate";
import { throughGate } from "./rows";

/** A copy that its holder asked for: on its way, to be fetched until `expiresAt`, past its time, or given up. */
export type DataExport =
  | { id: string; size: number | null; state: "waiting" }
  | { id: string; size: number | null; state: "failed" }
  | { id: string; size: number | null; state: "ready" | "gone"; expiresAt: Date };

const columns = sql`id::text as id, size, expires_at as "expiresAt",
  case when failed_at is not null then 'failed' when made_at is null then 'waiting'
       when expires_at > now() then 'ready' else 'gone' end as state`;

type Row = { id: string; size: number | null; expiresAt: string | null; state: DataExport["state"] };

const asDataExport = (row: Row): DataExport =>
  ({ ...row, expiresAt: row.expiresAt && new Date(row.expiresAt) }) as DataExport;

/** The copy asked for last; null where none ever was, or none is remembered. */
export async function latestDataExport({ tx, account }: Customer): Promise<DataExport | null> {
  const [row] = await tx.execute<Row>(sql`
    select ${columns} from data_exports where account_id = ${account.id}::uuid
     order by requested_at desc, id limit 1`);
  return row ? asDataExport(row) : null;
}

/** One copy of this account's; null where it is unknown or another's (R24). */
export async function dataExportById({ tx, account }: Customer, id: string): Promise<DataExport | null> {
  const [row] = await tx.execute<Row>(sql`
    select ${columns} from data_exports where id::text = ${id} and account_id = ${account.id}::uuid`);
  return row ? asDataExport(row) : null;
}

/** The finished file piece by piece, each through the gate; throws where the copy runs out of time on the way. */
export async function* partsOf(enter: Enter, { id, size }: DataExport): AsyncGenerator<Uint8Array> {
  let sent = 0;
  for (let part = 0; sent < (size ?? 0); part++) {
    const content = await throughGate(enter, (customer) => onePart(customer, id, part));
    if (!content) throw new Error("a piece of the copy is missing");
    sent += content.length;
    yield content;
  }
}

async function onePart({ tx, account }: Customer, id: string, part: number): Promise<Buffer | null> {
  const [found] = await tx.execute<{ content: string }>(sql`
    select encode(p.content, 'base64') as content
      from data_export_parts p join data_exports e on e.id = p.export_id
     where e.id = ${id}::uuid and e.account_id = ${account.id}::uuid and e.expires_at > now() and p.part = ${part}`);
  return found ? Buffer.from(found.content, "base64") : null;
}
