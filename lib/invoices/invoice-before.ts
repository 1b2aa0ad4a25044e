import { sql } from "drizzle-orm";
import { type Customer, payersOf } from "@/lib/auth/customer";
import type { InvoiceToCompare } from "./change-from-before";
import { selectLines } from "./invoice-lines";

/** So many of a kind are looked at: the settlements of two services, and those of half a year before. */
const mostLookedAt = 6;

/**
 * The bill before one of the customer's: the newest of its kind for an earlier period that charged some of the same for
 * the same points; null where there is none, the bill is no bill (credit note, reminder), or is unknown or another's.
 */
export async function invoiceBefore(customer: Customer, number: string): Promise<InvoiceToCompare | null> {
  const [before] = await customer.tx.execute<InvoiceToCompare>(sql`
    with this as (
      select i.* from invoices i where i.number = ${number} and i.payer_id = ${payersOf(customer)}
         and i.kind in ('invoice', 'settlement')),
    earlier as (
      select i.* from this cross join lateral (
        select i.* from invoices i
         where i.payer_id = this.payer_id and (i.issued_on, i.id) < (this.issued_on, this.id) and i.kind = this.kind
           and i.cancelled_on is null and coalesce(i.period_to < this.period_from, true)
         order by i.issued_on desc nulls last, i.id desc nulls last limit ${mostLookedAt}) i),
    charged as (
      select l.invoice_id, array_agg(distinct l.point order by l.point) as points,
             array_agg(distinct concat(l.point, ' ', coalesce(l.price_item_code, l.description))) as items
        from (select *, coalesce(supply_point_number, supply_point_id::text) as point from invoice_lines
               where withdrawn_at is null) l
       where l.invoice_id in (select id from this union all select id from earlier)
       group by l.invoice_id),
    before as (
      select e.* from this join charged own on own.invoice_id = this.id
        join earlier e on true join charged other on other.invoice_id = e.id
       where other.points is not distinct from own.points and other.items && own.items
       order by e.issued_on desc, e.id desc limit 1)
    select before.number, before.issued_on::text as "issuedOn", before.period_from::text as "periodFrom",
           before.period_to::text as "periodTo", before.gross_cents::float8 as "grossCents",
           (select coalesce(jsonb_agg(to_jsonb(lines)), '[]'::jsonb)
              from (${selectLines(customer, sql`before.number`)}) lines) as lines
      from before`);
  return before ?? null;
}
