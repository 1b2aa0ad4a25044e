import { type SQL, sql } from "drizzle-orm";
import type { Customer } from "@/lib/auth/customer";
import type { Day } from "@/lib/dates";
import { openDocuments, payableOf } from "./open-documents";

/** What is open of the customer's invoices, one row for each that has anything open: to be joined as `open`. */
export const openByInvoice = (customer: Customer): SQL => sql`
  select o.invoice_id, sum(o.open_cents) as cents, min(o.due_on) as due_on
    from (${openDocuments(customer)}) o
   where o.invoice_id is not null group by o.invoice_id`;

/** Cents that are open of the invoice `i`, joined with `open`. */
export const openCentsOf: SQL = sql`coalesce(open.cents, 0)`;

/** The day by which the invoice `i`, joined with `open`, is to be paid: its open item may have been put off. */
export const dueDayOf: SQL = sql`coalesce(open.due_on, i.due_on)`;

/**
 * The state on `day` of the invoice `i`, joined with `open`. The only place that says what a state is: cancelled before
 * all, none for a credit note, paid where nothing is open, overdue from the day after its due day however much was paid.
 */
export const stateOn = (day: Day): SQL => sql`case
  when i.cancelled_on is not null then 'cancelled'
  when i.kind = 'credit_note' then null
  when ${openCentsOf} <= 0 then 'paid'
  when ${dueDayOf} < ${day}::date then 'overdue'
  when open.cents < ${payableOf} then 'partly-paid'
  else 'open' end`;
