import { sql } from "drizzle-orm";
import { type Customer, payersOf } from "@/lib/auth/customer";

/** The PDF of a document as the office issued it; null where there is none, or the document is unknown or another's. */
export async function issuedPdf(
  customer: Customer,
  number: string,
): Promise<{ name: string; content: Buffer } | null> {
  const [file] = await customer.tx.execute<{ name: string; content: Buffer }>(sql`
    select f.name, f.content from invoices i join invoice_files f on f.invoice_id = i.id
     where i.number = ${number} and i.payer_id = ${payersOf(customer)}`);
  return file ?? null;
}
