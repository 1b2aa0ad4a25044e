import { sql } from "drizzle-orm";
import { type MergeContext, type MergeCounts, upsert } from "./upsert";

export async function mergeInvoiceLines({ tx, closes }: MergeContext): Promise<MergeCounts> {
  const counts = await upsert(tx, {
    into: "invoice_lines",
    key: ["invoice_id", "line_number"],
    values: {
      invoice_id: "v.id",
      line_number: "s.line_number",
      supply_point_id: "p.id",
      supply_point_number: "s.supply_point_number",
      price_item_code: "s.price_item_code",
      description: "s.description",
      period_from: "s.period_from",
      period_to: "s.period_to",
      quantity: "s.quantity",
      unit: "s.unit",
      unit_price: "s.unit_price",
      vat_rate: "s.vat_rate",
      net_cents: "s.net",
      vat_cents: "s.vat",
      gross_cents: "s.gross",
      withdrawn_at: "null::timestamptz",
    },
    from: `staged_invoice_lines s join invoices v on v.number = s.invoice_number
      left join supply_points p on p.number = s.supply_point_number`,
  });
  if (!closes) return { ...counts, closed: 0 };
  const { count } = await tx.execute(sql`
    update invoice_lines l set withdrawn_at = now() from invoices v
     where v.id = l.invoice_id and l.withdrawn_at is null
       and v.number in (select invoice_number from staged_invoice_lines)
       and not exists (select from staged_invoice_lines s
         where s.invoice_number = v.number and s.line_number = l.line_number)`);
  return { ...counts, closed: count };
}
