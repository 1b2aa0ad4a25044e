import { type SQL, sql } from "drizzle-orm";
import { type Customer, payersOf } from "@/lib/auth/customer";

/** What the invoice `i` asked for, in cents: advances and credits taken off, rounding added. */
export const payableOf: SQL = sql`(i.gross_cents - i.prepaid_cents + i.rounding_cents)`;

/** True for an open item `o` of which something is open. */
export const isOpen: SQL = sql`o.settled_at is null and o.open_cents <> 0`;

const lastWord = (what: SQL): SQL => sql`(select ${what} from imports said
  where said.open_items_as_of is not null order by said.id desc limit 1)`;

/** When the billing system last said what is open, to anybody; null where it never did. */
export const lastSaid: SQL = lastWord(sql`said.open_items_as_of`);

/** The day of that in Ljubljana; reckoned once a query, not once a row. */
export const dayLastSaid: SQL = lastWord(sql`(said.open_items_as_of at time zone 'Europe/Ljubljana')::date`);

/**
 * True for the invoice `i` that came in after the billing system last said what is open: it is open as a whole, and would
 * else pass for a paid one.
 */
export const isSinceLastSaid: SQL = sql`(i.issued_on >= ${dayLastSaid}
  and i.cancelled_on is null and not exists (select from open_items known where known.invoice_id = i.id))`;

/**
 * All that is open of the customer's documents: `payer_id`, `document_number`, `invoice_id`, `due_on`, `original_cents`,
 * `open_cents` (credits below zero), `reference`, `as_of`.
 */
export const openDocuments = (customer: Customer): SQL => sql`
  select o.payer_id, o.document_number, o.invoice_id, o.due_on, o.original_cents, o.open_cents, o.reference, o.as_of
    from open_items o where o.payer_id = ${payersOf(customer)} and ${isOpen}
  union all
  select i.payer_id, i.number, i.id, i.due_on, ${payableOf}, ${payableOf}, i.reference, null
    from invoices i where i.payer_id = ${payersOf(customer)} and ${payableOf} <> 0 and ${isSinceLastSaid}`;
