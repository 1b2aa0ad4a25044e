import { sql } from "drizzle-orm";
import { type Customer, payersOf } from "@/lib/auth/customer";
import { env } from "@/lib/env";

/** Beyond so many rows, or bytes of files, a copy is made in the background. */
const mostRowsAtOnce = 20_000;
const mostBytesAtOnce = 20_000_000;
/** Of pictures only the number is asked: to know their size would be to read them. */
const bytesOfPicture = 300_000;

/**
 * True where the copy of a customer's data would keep a browser waiting, or where this process may not read the log: then
 * the worker makes it. One query, which counts no further than it must.
 */
export async function isLarge({ tx, account }: Customer): Promise<boolean> {
  if (!env().DATABASE_OFFICE_URL) return true;
  const payers = payersOf({ payers: account.payers });
  const [found] = await tx.execute<{ rows: string; bytes: string }>(sql`
    select (select count(*) from (select 1 from invoice_lines l join invoices i on i.id = l.invoice_id
              where i.payer_id = ${payers} limit ${mostRowsAtOnce + 1}) lines)
         + (select count(*) from (select 1 from readings r
              where r.supply_point_id in (select supply_point_id from tenures where payer_id = ${payers})
              limit ${mostRowsAtOnce + 1}) shown)
         + (select count(*) from payment_closures c where c.payer_id = ${payers}) as rows,
           (select coalesce(sum(f.size), 0) from invoice_files f join invoices i on i.id = f.invoice_id
             where i.payer_id = ${payers})
         + (select coalesce(sum(p.size), 0) from reading_photos p join readings r on r.id = p.reading_id
             where r.account_id = ${account.id}::uuid)
         + ${bytesOfPicture} * (select count(*) from message_attachments a join messages m on m.id = a.message_id
             join conversations c on c.id = m.conversation_id where c.account_id = ${account.id}::uuid) as bytes`);
  return Number(found?.rows) > mostRowsAtOnce || Number(found?.bytes) > mostBytesAtOnce;
}
