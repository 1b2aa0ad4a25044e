import { sql } from "drizzle-orm";
import { type MergeContext, type MergeCounts, upsert } from "./upsert";

export async function mergePayments({ tx, closes }: MergeContext): Promise<MergeCounts> {
  const counts = await upsert(tx, {
    into: "payments",
    key: ["number"],
    values: {
      number: "s.number",
      payer_id: "y.id",
      received_on: "s.received_on",
      amount_cents: "s.amount",
      reference: "s.reference",
      paid_through: "s.paid_through",
      withdrawn_at: "null::timestamptz",
    },
    from: "staged_payments s join payers y on y.code = s.payer_code",
  });
  if (!closes) return { ...counts, closed: 0 };
  const { count } = await tx.execute(sql`
    update payments p set withdrawn_at = now()
     where p.withdrawn_at is null and p.received_on >= (select min(received_on) from staged_payments)
       and not exists (select from staged_payments s where s.number = p.number)`);
  return { ...counts, closed: count };
}
