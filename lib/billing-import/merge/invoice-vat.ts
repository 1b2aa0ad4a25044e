import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type MergeContext, type MergeCounts, upsert } from "./upsert";

/** Makes the staging table of VAT as issued: `line` is the document's place among those read; amounts in cents. */
export const createInvoiceVatStaging = (tx: Tx) =>
  tx.execute(sql`create temp table staged_invoice_vat (line integer not null, invoice_number text not null,
    category text not null, rate numeric not null, net bigint not null, vat bigint not null) on commit drop`);

/** Brings in the VAT breakdown of documents that said one; the invoices must be there. A known one is replaced whole. */
export async function mergeInvoiceVat({ tx }: Pick<MergeContext, "tx">): Promise<MergeCounts> {
  const counts = await upsert(tx, {
    into: "invoice_vat",
    key: ["invoice_id", "category", "rate"],
    values: {
      invoice_id: "v.id",
      category: "s.category",
      rate: "s.rate::numeric(4, 2)",
      net_cents: "s.net",
      vat_cents: "s.vat",
    },
    from: "staged_invoice_vat s join invoices v on v.number = s.invoice_number",
  });
  const { count } = await tx.execute(sql`
    delete from invoice_vat known using invoices v
     where v.id = known.invoice_id and v.number in (select invoice_number from staged_invoice_vat)
       and not exists (select from staged_invoice_vat s
         where s.invoice_number = v.number and s.category = known.category and s.rate::numeric(4, 2) = known.rate)`);
  return { ...counts, closed: count };
}
