import { type SQL, sql } from "drizzle-orm";
import { type Customer, payersOf } from "@/lib/auth/customer";
import type { Day } from "@/lib/dates";
import type { Cents } from "@/lib/money";
import { openDocuments } from "./open-documents";
import type { InvoiceFilter } from "./schema";
import { openCentsOf, openOfEach, stateOn } from "./state";
import { type InvoiceSummary, summariesOf } from "./summary";

export const invoicesAPage = 25;

/** Sums over all documents of a filter. Cancelled ones are counted, but add to no sum unless they are what is asked for. */
type InvoiceTotals = { count: number; grossCents: Cents; openCents: Cents };

/** One page, newest first. `next` (older) and `previous` (newer) are values of the filter's `after`; null at the ends. */
export type InvoiceList = {
  rows: InvoiceSummary[];
  next: string | null;
  previous: string | null;
  totals: InvoiceTotals;
  /** Years of which there are documents, whatever the filter, newest first. */
  years: number[];
};

/** The customer's documents that a filter asks for, seen on `day`, 25 a page, paged by key. */
export async function listInvoices(
  customer: Customer,
  filter: Partial<InvoiceFilter>,
  day: Day,
): Promise<InvoiceList> {
  const place = placeOf(filter.after);
  const [rows, totals, years] = await Promise.all([
    customer.tx.execute<InvoiceSummary>(pageAt(customer, filter, day, place)),
    sumsOf(customer, filter, day),
    yearsOf(customer),
  ]);
  return { ...pageOf(rows, place), totals, years };
}

type Place = { towards: "older" | "newer"; number: string | null };

function placeOf(after: string | undefined): Place {
  const [, towards, number] = /^(older|newer)\.(.+)$/s.exec(after ?? "") ?? [];
  return { towards: towards === "newer" ? "newer" : "older", number: number ?? null };
}

/** Of the rows read, one more than a page in the direction of reading, the page and where others begin. */
function pageOf(rows: InvoiceSummary[], { towards, number }: Place) {
  const more = rows.length > invoicesAPage;
  const shown = towards === "older" ? rows.slice(0, invoicesAPage) : rows.slice(-invoicesAPage);
  const isOlder = towards === "newer" || more;
  const isNewer = towards === "newer" ? more : number !== null;
  const [first, last] = [shown[0], shown.at(-1)];
  return {
    rows: shown,
    next: isOlder && last ? `older.${last.number}` : null,
    previous: isNewer && first ? `newer.${first.number}` : null,
  };
}

/** Documents of the filter beyond a place; one more than a page, to know whether there are others. */
function pageAt(customer: Customer, filter: Partial<InvoiceFilter>, day: Day, place: Place): SQL {
  const newestFirst = place.towards === "older";
  const from =
    place.number === null
      ? sql`true`
      : sql`(i.issued_on, i.id) ${newestFirst ? sql`<` : sql`>`} (
          select o.issued_on, o.id from invoices o
           where o.number = ${place.number} and o.payer_id = ${payersOf(customer)})`;
  const where = sql`${matches(filter, day)} and ${from}`;
  return summariesOf(customer, day, { where, newestFirst, limit: invoicesAPage + 1 });
}

async function sumsOf(customer: Customer, filter: Partial<InvoiceFilter>, day: Day): Promise<InvoiceTotals> {
  const sums = filter.state ? sumsOfState : sumsOfAny;
  const [row] = await customer.tx.execute<InvoiceTotals>(sums(customer, matches(filter, day), filter.state));
  return row ?? { count: 0, grossCents: 0, openCents: 0 };
}

const sumsOfState = (customer: Customer, asked: SQL, state: InvoiceFilter["state"]): SQL => sql`
  select count(*)::int as count, coalesce(sum(i.gross_cents), 0)::float8 as "grossCents",
         ${state === "cancelled" ? sql`0` : sql`coalesce(sum(${openCentsOf}), 0)`}::float8 as "openCents"
    from invoices i ${openOfEach}
   where i.payer_id = ${payersOf(customer)} and ${asked}`;

/** Where no state is asked for, what is open is summed from its own side: few of many thousand bills are open. */
const sumsOfAny = (customer: Customer, asked: SQL): SQL => sql`
  select count(*)::int as count,
         coalesce(sum(i.gross_cents) filter (where i.cancelled_on is null), 0)::float8 as "grossCents",
         (select coalesce(sum(d.open_cents), 0)::float8
            from (${openDocuments(customer)}) d join invoices i on i.id = d.invoice_id and i.payer_id = d.payer_id
           where i.cancelled_on is null and ${asked}) as "openCents"
    from invoices i where i.payer_id = ${payersOf(customer)} and ${asked}`;

/** The years, each found by jumping over the documents of the year after it. */
async function yearsOf(customer: Customer): Promise<number[]> {
  const newestBefore = (bound: SQL) => sql`(
    select max(newest.issued_on) from payers own cross join lateral (
      select i.issued_on from invoices i where i.payer_id = own.id and i.issued_on < ${bound}
       order by i.issued_on desc nulls last, i.id desc nulls last limit 1) newest
     where own.id = ${payersOf(customer)})`;
  const rows = await customer.tx.execute<{ year: number }>(sql`
    with recursive years(first_day) as (
      select date_trunc('year', ${newestBefore(sql`'infinity'::date`)})::date
      union all
      select date_trunc('year', ${newestBefore(sql`years.first_day`)})::date from years
       where years.first_day is not null)
    select extract(year from first_day)::int as year from years where first_day is not null`);
  return rows.map(({ year }) => year);
}

/** True where the invoice `i`, joined with `open`, is one that the filter asks for. */
function matches({ year, state, kind, point, q }: Partial<InvoiceFilter>, day: Day): SQL {
  const asked = [
    year && sql`i.issued_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`,
    state && sql`${stateOn(day)} = ${state}`,
    kind && sql`i.kind = ${kind}::invoice_kind`,
    point &&
      sql`exists (select from invoice_lines l where l.invoice_id = i.id and l.withdrawn_at is null
        and l.supply_point_id = (select sp.id from supply_points sp where sp.number = ${point}))`,
    q && sql`strpos(upper(replace(i.number, ' ', '')), ${searched(q)}) > 0`,
  ].filter((condition) => typeof condition === "object");
  return asked.length === 0 ? sql`true` : sql.join(asked, sql` and `);
}

const searched = (text: string): string =>
  text
    .replace(/\s/g, "")
    .toUpperCase()
    .replace(/^0+(?=.)/, "");
