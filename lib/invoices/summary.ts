import { type SQL, sql } from "drizzle-orm";
import { type Customer, payersOf } from "@/lib/auth/customer";
import type { Day } from "@/lib/dates";
import type { BilledPoint, Invoice } from "@/lib/invoices/invoice";
import { ownName } from "@/lib/supply-points/queries";
import { payableOf } from "./open-documents";
import { dueDayOf, openByInvoice, openCentsOf, stateOn } from "./state";

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

/**
 * Summaries of the documents that `chosen` selects (all columns of invoices), on `day`, newest first. `chosen` may use
 * the table `open` of what is open, and join it as such.
 */
export const summariesOf = (customer: Customer, day: Day, chosen: SQL): SQL => sql`
  with open as materialized (${openByInvoice(customer)})
  select i.number, p.code as "payerCode", i.kind, i.issued_on::text as "issuedOn",
         i.period_from::text as "periodFrom", i.period_to::text as "periodTo", ${dueDayOf}::text as "dueOn",
         i.gross_cents::float8 as "grossCents", ${payableOf}::float8 as "payableCents",
         ${openCentsOf}::float8 as "openCents", ${stateOn(day)} as state,
         (select o.number from invoices o where o.id = i.corrects_id and o.payer_id = i.payer_id) as corrects,
         ${correctionsOf} as "correctedBy",
         coalesce(points.first, '[]'::jsonb) as points, coalesce(points.count > ${shownPoints}, false) as "morePoints"
    from (${chosen}) i
    join payers p on p.id = i.payer_id and p.id = ${payersOf(customer)}
    left join open on open.invoice_id = i.id
    left join lateral (${pointsOf(customer)}) points on true
   order by i.issued_on desc, i.id desc`;

/** Numbers of the documents that correct the invoice `i`, oldest first, as JSON. */
export const correctionsOf: SQL = sql`coalesce((
  select jsonb_agg(o.number order by o.issued_on, o.id) from invoices o
   where o.corrects_id = i.id and o.payer_id = i.payer_id), '[]'::jsonb)`;

const pointsOf = (customer: Customer): SQL => sql`
  select count(*) as count,
         jsonb_agg(jsonb_build_object('number', named.number, 'street', coalesce(sp.street, ''),
           'ownName', ${ownName(customer)}) order by named.first_line) filter (where named.place <= ${shownPoints}) as first
    from (
      select coalesce(l.supply_point_number, sp.number) as number, min(l.supply_point_id) as id,
             min(l.line_number) as first_line, row_number() over (order by min(l.line_number)) as place
        from (select * from invoice_lines l where l.invoice_id = i.id and l.withdrawn_at is null
               order by l.line_number limit ${linesLookedAt}) l
        left join supply_points sp on sp.id = l.supply_point_id
       group by 1) named
    left join supply_points sp on sp.id = named.id
   where named.number is not null`;
