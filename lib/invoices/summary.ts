import { type SQL, sql } from "drizzle-orm";
import { type Customer, payersOf } from "@/lib/auth/customer";
import type { Day } from "@/lib/dates";
import type { BilledPoint, Invoice } from "@/lib/invoices/invoice";
import { ownName } from "@/lib/supply-points/queries";
import { payableOf } from "./open-documents";
import { dueDayOf, openCentsOf, openOfEach, stateOn } from "./state";

/** A document as lists show it. `dueOn` is the open item's where that was put off. */
export type InvoiceSummary = Pick<
  Invoice,
  | "number"
  | "kind"
  | "issuedOn"
  | "periodFrom"
  | "periodTo"
  | "dueOn"
  | "grossCents"
  | "payableCents"
  | "openCents"
  | "state"
  | "corrects"
  | "correctedBy"
> & {
  payerCode: string;
  /** The first few points it is for; address empty where the point is not the reader's to see. */
  points: Pick<BilledPoint, "number" | "street" | "ownName">[];
  /** It is for more points than these. */
  morePoints: boolean;
};

const shownPoints = 3;
/** A bill may have thousands of lines; its first ones name the points that a list has room for. */
const linesLookedAt = 100;

/** Which documents, of all of the customer's: true for the invoice `i` joined with `open`; in which direction; how many. */
type Chosen = { where: SQL; newestFirst: boolean; limit: number };

/**
 * Summaries of the chosen documents as seen on `day`, newest first. They are read along the index of each payer, so that a
 * page costs the same however far it is.
 */
export function summariesOf(customer: Customer, day: Day, { where, newestFirst, limit }: Chosen): SQL {
  const order = newestFirst
    ? sql`issued_on desc nulls last, id desc nulls last`
    : sql`issued_on asc nulls first, id asc nulls first`;
  return sql`
    select i.number, i."payerCode", i.kind, i.issued_on::text as "issuedOn", i.period_from::text as "periodFrom",
           i.period_to::text as "periodTo", i."dueOn", i.gross_cents::float8 as "grossCents",
           ${payableOf}::float8 as "payableCents", i."openCents", i.state,
           (select o.number from invoices o where o.id = i.corrects_id and o.payer_id = i.payer_id) as corrects,
           ${correctionsOf} as "correctedBy",
           coalesce(points.first, '[]'::jsonb) as points, coalesce(points.count > ${shownPoints}, false) as "morePoints"
      from (
        select page.*, own.code as "payerCode" from payers own cross join lateral (
          select i.*, ${stateOn(day)} as state, ${openCentsOf}::float8 as "openCents", ${dueDayOf}::text as "dueOn"
            from invoices i ${openOfEach}
           where i.payer_id = own.id and ${where} order by ${order} limit ${limit}) page
         where own.id = ${payersOf(customer)} order by ${order} limit ${limit}) i
      left join lateral (${pointsOf(customer)}) points on true
     order by i.issued_on desc, i.id desc`;
}

/** Numbers of the documents that correct the invoice `i`, oldest first, as JSON. */
export const correctionsOf: SQL = sql`coalesce((
  select jsonb_agg(o.number order by o.issued_on, o.id) from invoices o
   where o.corrects_id = i.id and o.payer_id = i.payer_id), '[]'::jsonb)`;

const pointsOf = (customer: Customer): SQL => sql`
  select count(*) as count,
         jsonb_agg(jsonb_build_object('number', coalesce(named.number, sp.number), 'street', coalesce(sp.street, ''),
           'ownName', ${ownName(customer)}) order by named.place) filter (where named.place <= ${shownPoints}) as first
    from (
      select l.supply_point_number as number, l.supply_point_id as id,
             row_number() over (order by min(l.line_number)) as place
        from (select * from invoice_lines l where l.invoice_id = i.id and l.withdrawn_at is null
               order by l.line_number limit ${linesLookedAt}) l
       where l.supply_point_number is not null or l.supply_point_id is not null group by 1, 2) named
    left join supply_points sp on sp.id = named.id
   where coalesce(named.number, sp.number) is not null`;
