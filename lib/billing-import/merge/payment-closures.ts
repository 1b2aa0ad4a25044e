import { sql } from "drizzle-orm";
import { type MergeContext, type MergeCounts, upsert } from "./upsert";

/** A full load withdraws what it does not hold of payments that are not older than the oldest one it names. */
export async function mergePaymentClosures({ tx, closes }: MergeContext): Promise<MergeCounts> {
  const counts = await upsert(tx, {
    into: "payment_closures",
    key: ["payment_id", "document_number"],
    values: {
      payment_id: "p.id",
      payer_id: "p.payer_id",
      document_number: "s.document_number",
      invoice_id: "v.id",
      cents: "s.amount",
      withdrawn_at: "null::timestamptz",
    },
    from: `staged_payment_closures s join payments p on p.number = s.payment_number
      left join invoices v on v.number = s.invoice_number`,
  });
  if (!closes) return { ...counts, closed: 0 };
  const { count } = await tx.execute(sql`
    update payment_closures c set withdrawn_at = now() from payments p
     where p.id = c.payment_id and c.withdrawn_at is null
       and p.received_on >= (select min(o.received_on) from staged_payment_closures s join payments o on o.number = s.payment_number)
       and not exists (select from staged_payment_closures s
         where s.payment_number = p.number and s.document_number = c.document_number)`);
  return { ...counts, closed: count };
}
