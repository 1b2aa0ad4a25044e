import { sql } from "drizzle-orm";
import { type MergeContext, type MergeCounts, upsert } from "./upsert";

const asOf = "s.as_of at time zone 'Europe/Ljubljana'";

export async function mergeOpenItems({ tx, closes }: MergeContext): Promise<MergeCounts> {
  const counts = await upsert(tx, {
    into: "open_items",
    key: ["payer_id", "document_number"],
    values: {
      payer_id: "y.id",
      document_number: "s.document_number",
      invoice_id: "v.id",
      due_on: "s.due_on",
      original_cents: "s.original_amount",
      open_cents: "s.open_amount",
      reference: "s.reference",
      as_of: asOf,
      settled_at: `case when s.open_amount = 0 then ${asOf} end`,
    },
    from: `staged_open_items s join payers y on y.code = s.payer_code
      left join invoices v on v.number = coalesce(s.invoice_number, s.document_number)
       and (s.invoice_number is not null or v.payer_id = y.id)`,
  });
  if (!closes) return { ...counts, closed: 0 };
  const { count } = await tx.execute(sql`
    update open_items o set settled_at = now() from payers y
     where y.id = o.payer_id and o.settled_at is null
       and not exists (select from staged_open_items s
         where s.payer_code = y.code and s.document_number = o.document_number)`);
  return { ...counts, closed: count };
}
