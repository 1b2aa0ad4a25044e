import { type SQL, sql } from "drizzle-orm";
import { type Customer, payersOf } from "@/lib/auth/customer";
import { ownName } from "@/lib/supply-points/queries";
import type { InvoiceLine } from "./invoice";

/**
 * The lines of one of the customer's documents, as numbered; none where it is unknown or another's. A point that never was
 * theirs is still named by its number, as the bill names it, with an empty address.
 */
export const linesOfInvoice = (customer: Customer, number: string): Promise<InvoiceLine[]> =>
  customer.tx.execute<InvoiceLine>(selectLines(customer, sql`${number}`));

/** The same as a query, for the document whose number `number` is in the query around it. */
export const selectLines = (customer: Customer, number: SQL): SQL => sql`
    select l.line_number as "lineNumber",
           case when coalesce(l.supply_point_number, sp.number) is not null then jsonb_build_object(
             'number', coalesce(l.supply_point_number, sp.number), 'street', coalesce(sp.street, ''),
             'postcode', coalesce(sp.postcode, ''), 'city', coalesce(sp.city, ''),
             'ownName', ${ownName(customer)}) end as point,
           l.price_item_code as "priceItemCode", l.description, l.period_from::text as "periodFrom",
           l.period_to::text as "periodTo", trim_scale(l.quantity)::text as quantity, l.unit,
           trim_scale(l.unit_price)::text as "unitPrice", trim_scale(l.vat_rate)::text as "vatRate",
           l.net_cents::float8 as "netCents", l.vat_cents::float8 as "vatCents", l.gross_cents::float8 as "grossCents"
      from invoices i
      join invoice_lines l on l.invoice_id = i.id and l.withdrawn_at is null
      left join supply_points sp on sp.id = l.supply_point_id
     where i.number = ${number} and i.payer_id = ${payersOf(customer)}
     order by l.line_number`;
