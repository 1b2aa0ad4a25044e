import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
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
  await replaceAwaited(tx);
  if (!closes) return { ...counts, closed: 0 };
  // A bill of the very day of which the file speaks may have been issued after it.
  const { count } = await tx.execute(sql`
    update open_items o set settled_at = now() from payers y
     where y.id = o.payer_id and o.settled_at is null
       and not exists (select from staged_open_items s
         where s.payer_code = y.code and s.document_number = o.document_number)
       and not exists (select from invoices v where v.id = o.invoice_id and v.cancelled_on is null
         and v.issued_on >= (select max(as_of)::date from staged_open_items))`);
  return { ...counts, closed: count };
}

/** Settles the item that a bill was given while it waited for the billing system's, where that has another number. */
async function replaceAwaited(tx: Tx): Promise<void> {
  await tx.execute(sql`
    update open_items o set settled_at = now()
      from staged_open_items s join invoices v on v.number = s.invoice_number
     where o.invoice_id = v.id and o.document_number = v.number and o.settled_at is null
       and s.document_number <> v.number
       and not exists (select from staged_open_items own
         where own.invoice_number = v.number and own.document_number = v.number)`);
}
