import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { keepWhatIsKnown } from "./known";
import { findPayers } from "./payers";

const staged = [
  "staged_documents",
  "staged_invoices",
  "staged_invoice_lines",
  "staged_invoice_vat",
  "staged_invoice_files",
];

/**
 * Checks the staged documents among themselves and against the database: each number once, a payer, known supply points.
 * Those that fail go to the problems, whole. What is left says nothing against what is known and not in a document.
 */
export async function checkDocuments(tx: Tx): Promise<void> {
  await refuse(tx, sameNumbers);
  await findPayers(tx);
  await refuse(tx, withoutPayer);
  await refuse(tx, ofAnotherPayer);
  await refuse(tx, atUnknownPoints);
  await keepWhatIsKnown(tx);
}

/** Takes whole documents out: `faults` are their `line`, `reason` and `detail`. */
async function refuse(tx: Tx, faults: SQL): Promise<void> {
  const found = await tx.execute<{ line: number }>(sql`
    with faults as (${faults}), told as (
      insert into import_problems (file, line, column_name, value, reason, detail)
      select d.file, 0, '', '', f.reason, left(f.detail, 200) from faults f join staged_documents d using (line)
       order by line)
    select distinct line from faults`);
  if (found.length === 0) return;
  const lines = `{${found.map(({ line }) => line).join(",")}}`;
  for (const table of staged) {
    await tx.execute(sql`delete from ${sql.raw(table)} where line = any(${lines}::integer[])`);
  }
}

const sameNumbers = sql`
  select s.line, 'same-number' as reason, d.file as detail
    from staged_invoices s
    join (select number, min(line) as first from staged_invoices group by number having count(*) > 1) o using (number)
    join staged_documents d on d.line = o.first
   where s.line <> o.first`;

const withoutPayer = sql`
  select s.line, case when d.payers > 1 then 'ambiguous-payer' else 'unknown-payer' end as reason,
         concat_ws(', ', 'code ' || nullif(d.buyer_code, ''), 'tax number ' || nullif(d.buyer_tax_number, ''),
           case when d.buyer_code = '' and d.buyer_tax_number = '' then 'neither code nor tax number' end) as detail
    from staged_invoices s join staged_documents d using (line)
   where s.payer_code is null`;

const ofAnotherPayer = sql`
  select s.line, 'number-of-another-payer' as reason, s.number as detail
    from staged_invoices s join invoices v on v.number = s.number join payers p on p.id = v.payer_id
   where p.code <> s.payer_code`;

const atUnknownPoints = sql`
  select l.line, 'unknown-supply-point' as reason, min(l.supply_point_number) as detail
    from staged_invoice_lines l
   where l.supply_point_number is not null
     and not exists (select from supply_points p where p.number = l.supply_point_number)
   group by l.line`;
