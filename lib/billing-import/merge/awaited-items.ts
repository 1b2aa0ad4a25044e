import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { dayLastSaid, payableOf } from "@/lib/invoices/open-documents";

/**
 * Gives each new bill of which the billing system has not said yet whether it is open an item of its own, open as a whole:
 * it would else pass for a paid one. Those are bills issued since it last spoke of open items; where it never did, bills
 * that are not due by `today`. To be done when the import is in the history; the next word on open items replaces them.
 */
export async function addAwaitedItems(tx: Tx, today: string): Promise<void> {
  await tx.execute(sql`
    insert into open_items (payer_id, document_number, invoice_id, due_on, original_cents, open_cents, reference, as_of)
    select i.payer_id, i.number, i.id, i.due_on, ${payableOf}, ${payableOf}, i.reference, now()
      from merged_rows m join invoices i on i.id = m.id
     where m.table_name = 'invoices' and m.added and i.cancelled_on is null and ${payableOf} <> 0
       and coalesce(i.issued_on >= ${dayLastSaid}, i.due_on >= ${today}::date)
       and not exists (select from open_items o where o.invoice_id = i.id)
       and not exists (select from payment_closures c where c.invoice_id = i.id and c.withdrawn_at is null)
    on conflict do nothing`);
}
