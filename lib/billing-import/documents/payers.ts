import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/** A tax number without what people and countries put around it: `SI 12345678` is `12345678`. */
const bare = (column: string) =>
  sql.raw(
    `regexp_replace(upper(regexp_replace(${column}, '[^0-9A-Za-z]', '', 'g')), '^SI([0-9]{8})$', '\\1')`,
  );

/**
 * Finds whose each staged document is: the payer whose code the buyer's number is; else, of documents whose buyer has a tax
 * number, the one payer who has it. `payers` is how many were in question.
 */
export async function findPayers(tx: Tx): Promise<void> {
  await tx.execute(sql`alter table staged_documents add column payers integer not null default 0`);
  await tx.execute(sql`
    update staged_invoices s set payer_code = p.code
      from staged_documents d join payers p on p.code = d.buyer_code
     where d.line = s.line`);
  await tx.execute(sql`
    with sought as (
      select d.line, ${bare("d.buyer_tax_number")} as tax_number
        from staged_documents d join staged_invoices s using (line)
       where s.payer_code is null and d.buyer_tax_number <> ''),
    found as (
      select o.line, count(*)::integer as payers, min(p.code) as code
        from sought o join payers p on p.tax_number is not null and ${bare("p.tax_number")} = o.tax_number
       group by o.line),
    counted as (
      update staged_documents d set payers = f.payers from found f where f.line = d.line)
    update staged_invoices s set payer_code = f.code from found f where f.line = s.line and f.payers = 1`);
}
