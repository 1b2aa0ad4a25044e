import { sql } from "drizzle-orm";
import type { Customer } from "@/lib/auth/customer";
import { openDocuments } from "@/lib/invoices/open-documents";
import { itemColumns, type OpenItem, partialPayments } from "./queries";

/** What sums and choices need of an open item: a company may have thousands of them. */
export type OpenItemOutline = Pick<OpenItem, "payerCode" | "documentNumber" | "dueOn" | "openCents">;

/** What can be paid stands before the credits, oldest due day first. */
const inOrder = sql`open.open_cents <= 0, open.due_on, open.document_number, open.payer_id`;

/** All open items of the customer in outline, in the order of their pages; they travel as one text. */
export async function openItemOutlines(customer: Customer): Promise<OpenItemOutline[]> {
  type Row = { items: [payer: string, document: string, due: string, cents: number][] | null };
  const [row] = await customer.tx.execute<Row>(sql`
    select jsonb_agg(jsonb_build_array(p.code, open.document_number, open.due_on, open.open_cents) order by ${inOrder}) as items
      from (${openDocuments(customer)}) open join payers p on p.id = open.payer_id`);
  return (row?.items ?? []).map(([payerCode, documentNumber, dueOn, openCents]) => ({
    payerCode,
    documentNumber,
    dueOn,
    openCents,
  }));
}

/** One page of the open items with all there is to say of them, the first page being 1; empty beyond the last. */
export async function openItemsPage(
  customer: Customer,
  { page, size }: { page: number; size: number },
): Promise<OpenItem[]> {
  return customer.tx.execute<OpenItem>(sql`
    with open as materialized (
      select open.* from (${openDocuments(customer)}) open
       order by ${inOrder} limit ${size} offset ${(page - 1) * size})
    select ${itemColumns}, coalesce(${partialPayments}, '[]'::jsonb) as "partialPayments"
      from open join payers p on p.id = open.payer_id
      left join invoices i on i.id = open.invoice_id and i.payer_id = open.payer_id
     order by ${inOrder}`);
}
