import { type SQL, sql } from "drizzle-orm";
import { type Customer, payersOf } from "@/lib/auth/customer";
import type { Day } from "@/lib/dates";
import { dayLastSaid, openDocuments, payableOf } from "@/lib/invoices/open-documents";
import { isTakenOff, itemColumns, type OpenItem } from "./queries";

/** What was open on a day, and the first day of which the portal can say that; null where of any. */
export type OpenItemsOnDay = { items: OpenItem[]; reliableFrom: Day | null };

/**
 * What was open in the evening of `day`: of what is open now, what was issued by then, and what payments that came later
 * closed since. Bills cancelled later were open, and money that came before its bill was a credit. True as far back as
 * payments are known (`reliableFrom`); from the billing system's last word on it is what is open now.
 */
export async function openItemsOn(customer: Customer, day: Day): Promise<OpenItemsOnDay> {
  const parts = [openNow, closedLater, cancelledLater, paidAhead].map((part) => part(customer, day));
  const [items, reliableFrom] = await Promise.all([
    customer.tx.execute<OpenItem>(sql`
      with parts as (${sql.join(parts, sql` union all `)}),
      open as (
        select payer_id, document_number, max(invoice_id) as invoice_id, max(due_on) as due_on, max(reference) as reference,
               (array_agg(original_cents order by abs(original_cents) desc))[1] as original_cents, sum(cents) as open_cents
          from parts group by payer_id, document_number having sum(cents) <> 0)
      select ${itemColumns}, '[]'::jsonb as "partialPayments"
        from open join payers p on p.id = open.payer_id
        left join invoices i on i.id = open.invoice_id and i.payer_id = open.payer_id
       order by open.due_on, open.document_number`),
    firstReliableDay(customer),
  ]);
  return { items, reliableFrom };
}

/** What is open now of what was there by the day. A document that is no invoice was there by its due day at the latest. */
const openNow = (customer: Customer, day: Day): SQL => sql`
  select o.payer_id, o.document_number, o.invoice_id, o.due_on, o.original_cents, o.open_cents as cents, o.reference
    from (${openDocuments(customer)}) o
    left join invoices i on i.id = o.invoice_id and i.payer_id = o.payer_id
    left join payments y on y.number = o.document_number and y.payer_id = o.payer_id
   where coalesce(i.issued_on, y.received_on, least(o.due_on, (o.as_of at time zone 'Europe/Ljubljana')::date))
     <= ${day}::date`;

/** What payments after the day closed of what was there by then. */
const closedLater = (customer: Customer, day: Day): SQL => sql`
  select c.payer_id, c.document_number, c.invoice_id, coalesce(o.due_on, i.due_on),
         coalesce(o.original_cents, ${payableOf}), c.cents, coalesce(o.reference, i.reference)
    from payments y
    join payment_closures c on c.payment_id = y.id and c.withdrawn_at is null and c.payer_id = ${payersOf(customer)}
    left join open_items o on o.payer_id = c.payer_id and o.document_number = c.document_number
    left join invoices i on i.id = c.invoice_id and i.payer_id = c.payer_id
   where y.payer_id = ${payersOf(customer)} and y.withdrawn_at is null and y.received_on > ${day}::date
     and coalesce(i.issued_on, o.due_on) <= ${day}::date`;

/** What was open of bills that were cancelled after the day: all that no payment closed. */
const cancelledLater = (customer: Customer, day: Day): SQL => sql`
  select i.payer_id, i.number, i.id, i.due_on, ${payableOf},
         ${payableOf} - coalesce((
           select sum(c.cents) from payment_closures c join payments y on y.id = c.payment_id and not ${isTakenOff}
            where c.payer_id = i.payer_id and c.document_number = i.number and c.withdrawn_at is null), 0), i.reference
    from invoices i
   where i.payer_id = ${payersOf(customer)} and i.issued_on <= ${day}::date and i.cancelled_on > ${day}::date`;

/** Money that was there by the day for bills issued after it: a credit under the payment's number. */
const paidAhead = (customer: Customer, day: Day): SQL => sql`
  select y.payer_id, y.number, null, y.received_on, -c.cents, -c.cents, y.reference
    from invoices i
    join payment_closures c on c.invoice_id = i.id and c.payer_id = i.payer_id and c.withdrawn_at is null
    join payments y on y.id = c.payment_id and y.withdrawn_at is null
   where i.payer_id = ${payersOf(customer)} and i.issued_on > ${day}::date and y.received_on <= ${day}::date`;

/**
 * From the first payment on, of each payer, it is known what closed what. Where no payment is known but something was
 * paid, only what the billing system says now is.
 */
async function firstReliableDay(customer: Customer): Promise<Day | null> {
  const [row] = await customer.tx.execute<{ day: Day | null }>(sql`
    with open as (${openDocuments(customer)})
    select max(coalesce(
             (select min(y.received_on) from payments y where y.payer_id = own.id and y.withdrawn_at is null),
             case when exists (
               select from invoices i where i.payer_id = own.id and i.cancelled_on is null and ${payableOf} > 0
                  and not exists (select from open where open.invoice_id = i.id))
             then ${dayLastSaid} end))::text as day
      from payers own where own.id = ${payersOf(customer)}`);
  return row?.day ?? null;
}
