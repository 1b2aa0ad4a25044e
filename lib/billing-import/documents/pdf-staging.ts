import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { IssuedPdf } from "./read-files";

/**
 * Puts PDFs into their staging table, but for those that the database has already: these are most of what an import that is
 * repeated would move. Of documents with one number the first keeps its PDF, as the first is the one that is taken.
 */
export async function stagePdfs(
  tx: Tx,
  pdfs: readonly { line: number; number: string; pdf: IssuedPdf }[],
): Promise<void> {
  if (pdfs.length === 0) return;
  const numbers = sql.join(
    pdfs.map(({ number }) => sql`${number}`),
    sql`, `,
  );
  const known = await tx.execute<{ number: string; name: string; sha256: string }>(sql`
    select v.number, f.name, encode(f.sha256, 'hex') as sha256
      from invoice_files f join invoices v on v.id = f.invoice_id where v.number in (${numbers})`);
  const same = new Set(known.map(({ number, name, sha256 }) => `${number}\0${name}\0${sha256}`));
  for (const { line, number, pdf } of pdfs) {
    if (same.has(`${number}\0${pdf.name}\0${pdf.sha256.toString("hex")}`)) continue;
    await tx.execute(sql`
      insert into staged_invoice_files (line, invoice_number, name, content)
      values (${line}::integer, ${number}, ${pdf.name}, decode(${pdf.content.toString("base64")}, 'base64'))
      on conflict do nothing`);
  }
}
