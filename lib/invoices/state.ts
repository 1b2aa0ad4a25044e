import { type SQL, sql } from "drizzle-orm";
import type { Day } from "@/lib/dates";
import { isOpen, payableOf } from "./open-documents";

/**
 * What open items say of the invoice `i`, to be joined as `open`: found for each by its index, which costs the same for
 * every payer. All of a payer's at once would be quicker where there are thousands, and without end where the planner
 * joins them row by row.
 */
export const openOfEach: SQL = sql`left join lateral (
  select sum(o.open_cents)::bigint as cents, min(o.due_on) as due_on
    from open_items o where o.invoice_id = i.id and o.payer_id = i.payer_id and ${isOpen}) open on true`;

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
  when ${openCentsOf} < ${payableOf} then 'partly-paid'
  else 'open' end`;
