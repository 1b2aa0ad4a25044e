import { type SQL, sql } from "drizzle-orm";
import { type Customer, payersOf } from "@/lib/auth/customer";

/** What the invoice `i` asked for, in cents: advances and credits taken off, rounding added. */
export const payableOf: SQL = sql`(i.gross_cents - i.prepaid_cents + i.rounding_cents)`;

/** When the billing system last said what is open, to anybody; null where it never did. */
export const lastSaid: SQL = sql`(select said.open_items_as_of from imports said
  where said.open_items_as_of is not null order by said.id desc limit 1)`;

/**
 * All that is open of the customer's documents: `payer_id`, `document_number`, `invoice_id`, `due_on`, `original_cents`,
 * `open_cents` (credits below zero), `reference`, `as_of`. An invoice that came in after the billing system last said what
 * is open is open as a whole: it would else pass for a paid one.
 */
export const openDocuments = (customer: Customer): SQL => sql`
  select o.payer_id, o.document_number, o.invoice_id, o.due_on, o.original_cents, o.open_cents, o.reference, o.as_of
    from open_items o
   where o.payer_id = ${payersOf(customer)} and o.settled_at is null and o.open_cents <> 0
  union all
  select i.payer_id, i.number, i.id, i.due_on, ${payableOf}, ${payableOf}, i.reference, null
    from invoices i
   where i.payer_id = ${payersOf(customer)} and i.cancelled_on is null and ${payableOf} <> 0
     and i.issued_on >= (${lastSaid} at time zone 'Europe/Ljubljana')::date
     and not exists (select from open_items o where o.invoice_id = i.id)
     and not exists (select from open_items o where o.payer_id = i.payer_id and o.document_number = i.number)`;
