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

/** All that is open of the customer's documents: columns of open items. */
export const openDocuments = (customer: Customer): SQL => sql`
  select o.* from open_items o where o.payer_id = ${payersOf(customer)} and ${isOpen}`;
