import { sql } from "drizzle-orm";
import { type MergeContext, type MergeCounts, upsert } from "./upsert";

export async function mergeInvoices({ tx, today, closes }: MergeContext): Promise<MergeCounts> {
  await upsert(tx, {
    into: "invoices",
    key: ["number"],
    values: {
      number: "s.number",
      payer_id: "y.id",
      kind: "s.kind::invoice_kind",
      issued_on: "s.issued_on",
      period_from: "s.period_from",
      period_to: "s.period_to",
      due_on: "s.due_on",
      net_cents: "s.net",
      vat_cents: "s.vat",
      gross_cents: "s.gross",
      reference: "s.reference",
      cancelled_on: "s.cancelled_on",
      prepaid_cents: "coalesce(s.prepaid, 0)",
      rounding_cents: "coalesce(s.rounding, 0)",
      purpose_code: "s.purpose_code",
      iban: "s.iban",
      note: "s.note",
    },
    // Where the file is silent, what an e-invoice said of the same bill stays.
    change: {
      prepaid_cents: "coalesce(nullif(excluded.prepaid_cents, 0), invoices.prepaid_cents)",
      rounding_cents: "coalesce(nullif(excluded.rounding_cents, 0), invoices.rounding_cents)",
      purpose_code: "coalesce(excluded.purpose_code, invoices.purpose_code)",
      iban: "coalesce(excluded.iban, invoices.iban)",
      note: "coalesce(excluded.note, invoices.note)",
    },
    from: "staged_invoices s join payers y on y.code = s.payer_code",
    note: true,
  });
  // An invoice may correct one of the same file: all must be there first.
  await tx.execute(sql`
    with linked as (
      update invoices v set corrects_id = c.id
        from staged_invoices s left join invoices c on c.number = s.corrects_number
       where v.number = s.number and v.corrects_id is distinct from c.id
      returning v.id
    )
    insert into merged_rows select 'invoices', id, false from linked`);
  const [counts] = await tx.execute<{ added: number; changed: number }>(sql`
    select count(*) filter (where added)::integer as added, count(*) filter (where not added)::integer as changed
      from (select id, bool_or(added) as added from merged_rows where table_name = 'invoices' group by id) merged`);
  if (!closes) return { added: 0, changed: 0, ...counts, closed: 0 };
  const { count } = await tx.execute(sql`
    update invoices v set cancelled_on = ${today}
     where v.cancelled_on is null and v.issued_on >= (select min(issued_on) from staged_invoices)
       and not exists (select from staged_invoices s where s.number = v.number)`);
  return { added: 0, changed: 0, ...counts, closed: count };
}
