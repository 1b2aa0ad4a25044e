import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { MergeContext, MergeCounts } from "./upsert";

/** Makes the staging table of PDFs as issued, one a document. */
export const createInvoiceFilesStaging = (tx: Tx) =>
  tx.execute(sql`create temp table staged_invoice_files (line integer not null, invoice_number text primary key,
    name text not null, content bytea not null) on commit drop`);

/** Brings in PDFs; the invoices must be there. A file is the same if its bytes and its name are; another one replaces it. */
export async function mergeInvoiceFiles({ tx }: Pick<MergeContext, "tx">): Promise<MergeCounts> {
  const [counts] = await tx.execute<{ added: number; changed: number }>(sql`
    with merged as (
      insert into invoice_files (invoice_id, name, size, sha256, content)
      select v.id, s.name, octet_length(s.content), sha256(s.content), s.content
        from staged_invoice_files s join invoices v on v.number = s.invoice_number
       where not exists (select from invoice_files f
         where f.invoice_id = v.id and f.sha256 = sha256(s.content) and f.name = s.name)
      on conflict (invoice_id) do update
        set name = excluded.name, size = excluded.size, sha256 = excluded.sha256, content = excluded.content,
            added_at = now()
      returning (xmax = 0) as added)
    select count(*) filter (where added)::integer as added, count(*) filter (where not added)::integer as changed
      from merged`);
  return { added: 0, changed: 0, ...counts, closed: 0 };
}
