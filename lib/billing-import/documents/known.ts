import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/**
 * What billing data said of a bill, and a document of the same number does not say, stays: that it is cancelled, which bill
 * it corrects, its reference; and that a bill is a settlement or a reminder, where the document's type says no more than
 * that it is a bill. An earlier document counts only where it is known and the same payer's.
 */
export async function keepWhatIsKnown(tx: Tx): Promise<void> {
  await tx.execute(sql`
    update staged_invoices s set corrects_number = null
     where s.corrects_number is not null
       and (s.corrects_number = s.number or not (
         exists (select from staged_invoices o where o.number = s.corrects_number and o.payer_code = s.payer_code)
         or exists (select from invoices v join payers p on p.id = v.payer_id
           where v.number = s.corrects_number and p.code = s.payer_code)))`);
  await tx.execute(sql`
    update staged_invoices s
       set cancelled_on = v.cancelled_on,
           reference = coalesce(s.reference, v.reference),
           corrects_number = coalesce(s.corrects_number, c.number),
           kind = case when s.kind = 'invoice' and v.kind in ('settlement', 'reminder') then v.kind::text else s.kind end
      from invoices v left join invoices c on c.id = v.corrects_id
     where v.number = s.number`);
}

/** What a document says is nothing, is nothing: unlike an empty field of billing data, which says nothing. */
export async function bringNothingOver(tx: Tx): Promise<void> {
  await tx.execute(sql`
    with emptied as (
      update invoices v set prepaid_cents = s.prepaid, rounding_cents = s.rounding
        from staged_invoices s
       where v.number = s.number and (s.prepaid = 0 or s.rounding = 0)
         and (v.prepaid_cents, v.rounding_cents) is distinct from (s.prepaid, s.rounding)
      returning v.id)
    insert into merged_rows select 'invoices', id, false from emptied`);
}
