import { sql } from "drizzle-orm";
import { rowsOf } from "@/tests/support/billing-folder";
import { addPayer, addSupplyPoint } from "@/tests/support/factories";

/** A payer with a point. */
export async function household() {
  const payer = await addPayer({ code: "1024577" });
  return { payer, point: await addSupplyPoint(payer, { number: "25050415" }) };
}

/** The bills that came in. */
export const invoices = () =>
  rowsOf(sql`
    select v.number, p.code, v.kind, v.issued_on, v.due_on, v.period_from, v.period_to, v.net_cents, v.vat_cents,
           v.gross_cents, v.prepaid_cents, v.rounding_cents, v.reference, v.purpose_code, v.iban, v.note, c.number as corrects
      from invoices v join payers p on p.id = v.payer_id left join invoices c on c.id = v.corrects_id order by v.number`);

/** Their lines that count. */
export const lines = () =>
  rowsOf(sql`
    select v.number, l.line_number, p.number as point, l.description, l.quantity, l.unit, l.unit_price, l.vat_rate,
           l.net_cents, l.vat_cents, l.gross_cents
      from invoice_lines l join invoices v on v.id = l.invoice_id left join supply_points p on p.id = l.supply_point_id
     where l.withdrawn_at is null order by v.number, l.line_number`);
