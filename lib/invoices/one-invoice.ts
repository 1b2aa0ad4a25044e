import { sql } from "drizzle-orm";
import { type Customer, payersOf } from "@/lib/auth/customer";
import type { Day } from "@/lib/dates";
import type { BilledReading, Invoice, VatShare } from "./invoice";
import { linesOfInvoice } from "./invoice-lines";
import { lastSaid, payableOf } from "./open-documents";
import { dueDayOf, openCentsOf, openOfEach, stateOn } from "./state";
import { correctionsOf } from "./summary";
import { vatOfLines } from "./vat-of-lines";

/**
 * One document with all that its page, its PDF and its electronic forms show, as seen on `day`; null where it is unknown
 * or another's: the two are not told apart (R24). Its queries travel together.
 */
export async function invoiceByNumber(customer: Customer, number: string, day: Day): Promise<Invoice | null> {
  const [head, lines, vat, readings] = await Promise.all([
    headOf(customer, number, day),
    linesOfInvoice(customer, number),
    vatAsIssued(customer, number),
    readingsOf(customer, number),
  ]);
  if (!head) return null;
  const { asOf, ...document } = head;
  return {
    ...document,
    lines,
    vat: vat.length > 0 ? vat : vatOfLines(lines, head.kind),
    readings,
    asOf: asOf ? new Date(asOf) : null,
  };
}

type Head = Omit<Invoice, "lines" | "vat" | "readings" | "asOf"> & { asOf: string | null };

async function headOf(customer: Customer, number: string, day: Day): Promise<Head | undefined> {
  const [row] = await customer.tx.execute<Head>(sql`
    select i.number, i.kind, ${stateOn(day)} as state,
           jsonb_build_object('code', p.code, 'name', p.name, 'street', p.street, 'postcode', p.postcode,
             'city', p.city, 'taxNumber', p.tax_number) as payer,
           i.issued_on::text as "issuedOn", i.period_from::text as "periodFrom", i.period_to::text as "periodTo",
           ${dueDayOf}::text as "dueOn", i.net_cents::float8 as "netCents", i.vat_cents::float8 as "vatCents",
           i.gross_cents::float8 as "grossCents", i.prepaid_cents::float8 as "prepaidCents",
           i.rounding_cents::float8 as "roundingCents", ${payableOf}::float8 as "payableCents",
           ${openCentsOf}::float8 as "openCents", i.reference, i.purpose_code as "purposeCode", i.iban, i.note,
           (select o.number from invoices o where o.id = i.corrects_id and o.payer_id = i.payer_id) as corrects,
           ${correctionsOf} as "correctedBy", i.cancelled_on::text as "cancelledOn",
           (select jsonb_build_object('bytes', f.size, 'name', f.name) from invoice_files f where f.invoice_id = i.id)
             as "issuedPdf",
           coalesce((select max(o.as_of) from open_items o where o.invoice_id = i.id and o.payer_id = i.payer_id),
             ${lastSaid}) as "asOf"
      from invoices i
      join payers p on p.id = i.payer_id
      ${openOfEach}
     where i.number = ${number} and i.payer_id = ${payersOf(customer)}`);
  return row;
}

const vatAsIssued = (customer: Customer, number: string): Promise<VatShare[]> =>
  customer.tx.execute<VatShare>(sql`
    select v.category, trim_scale(v.rate)::text as rate, v.net_cents::float8 as "netCents", v.vat_cents::float8 as "vatCents"
      from invoices i join invoice_vat v on v.invoice_id = i.id
     where i.number = ${number} and i.payer_id = ${payersOf(customer)} order by v.rate, v.category`);

const readingsOf = (customer: Customer, number: string): Promise<BilledReading[]> =>
  customer.tx.execute<BilledReading>(sql`
    select sp.number as "pointNumber", m.service, m.serial as "meterSerial", m.unit, r.read_on::text as "readOn",
           trim_scale(r.value)::text as value, r.source
      from invoices i
      join readings r on r.billed_by_id = i.id and r.withdrawn_at is null
      join meters m on m.id = r.meter_id
      join supply_points sp on sp.id = r.supply_point_id
     where i.number = ${number} and i.payer_id = ${payersOf(customer)}
     order by sp.number, m.service, m.serial, r.read_on`);
