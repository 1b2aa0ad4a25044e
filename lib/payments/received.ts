import { sql } from "drizzle-orm";
import { type Customer, payersOf } from "@/lib/auth/customer";
import type { Day } from "@/lib/dates";
import type { InvoiceKind } from "@/lib/invoices/invoice";
import type { Cents } from "@/lib/money";

const paymentsAPage = 25;
/** A company's payment may close thousands of documents. */
const shownClosures = 20;

/** What a payment closed of a document; below zero of a credit note that was set off. */
export type Closure = {
  documentNumber: string;
  /** The invoice behind the document, where the portal knows it. */
  invoiceNumber: string | null;
  kind: InvoiceKind | null;
  cents: Cents;
};

/** A payment that was received; one of 0 cents set documents off against each other. */
export type ReceivedPayment = {
  number: string;
  payerCode: string;
  receivedOn: Day;
  amountCents: Cents;
  reference: string | null;
  paidThrough: string | null;
  /** The first of them; `closureCount` are all. */
  closures: readonly Closure[];
  closureCount: number;
  /** What closed nothing and stands to the payer's credit. */
  leftCents: Cents;
};

/** One page, newest first; `next` (older) and `previous` (newer) are values of `after`, null at the ends. */
export type PaymentsPage = { payments: ReceivedPayment[]; next: string | null; previous: string | null };

/** The customer's payments, 25 a page, paged by key. */
export async function paymentsReceived(
  customer: Customer,
  { after }: { after?: string },
): Promise<PaymentsPage> {
  const [, towards = "older", number = null] = /^(older|newer)\.([^\0]{1,40})$/.exec(after ?? "") ?? [];
  const older = towards === "older";
  const order = older
    ? sql`received_on desc nulls last, id desc nulls last`
    : sql`received_on asc nulls first, id asc nulls first`;
  const from = number
    ? sql`(y.received_on, y.id) ${older ? sql`<` : sql`>`} (select o.received_on, o.id from payments o
        where o.number = ${number} and o.payer_id = ${payersOf(customer)})`
    : sql`true`;
  const rows = await customer.tx.execute<ReceivedPayment>(sql`
    select y.number, p.code as "payerCode", y.received_on::text as "receivedOn", y.amount_cents::float8 as "amountCents",
           y.reference, y.paid_through as "paidThrough", coalesce(closed.first, '[]'::jsonb) as closures,
           closed.count::int as "closureCount", (y.amount_cents - closed.cents)::float8 as "leftCents"
      from (
        select page.* from payers own cross join lateral (
          select y.* from payments y where y.payer_id = own.id and y.withdrawn_at is null and ${from}
           order by ${order} limit ${paymentsAPage + 1}) page
         where own.id = ${payersOf(customer)}
         order by ${order} limit ${paymentsAPage + 1}) y
      join payers p on p.id = y.payer_id
      cross join lateral (
        select count(*) as count, coalesce(sum(c.cents), 0) as cents,
               jsonb_agg(jsonb_build_object('documentNumber', c.document_number, 'invoiceNumber', i.number,
                 'kind', i.kind, 'cents', c.cents) order by c.place) filter (where c.place <= ${shownClosures}) as first
          from (select c.*, row_number() over (order by c.document_number) as place from payment_closures c
                 where c.payment_id = y.id and c.payer_id = y.payer_id and c.withdrawn_at is null) c
          left join invoices i on i.id = c.invoice_id and i.payer_id = y.payer_id) closed
     order by y.received_on desc, y.id desc`);
  return pageOf(rows, older, number !== null);
}

function pageOf(rows: ReceivedPayment[], older: boolean, isInside: boolean): PaymentsPage {
  const more = rows.length > paymentsAPage;
  const payments = older ? rows.slice(0, paymentsAPage) : rows.slice(-paymentsAPage);
  const [first, last] = [payments[0], payments.at(-1)];
  return {
    payments,
    next: last && (!older || more) ? `older.${last.number}` : null,
    previous: first && (older ? isInside : more) ? `newer.${first.number}` : null,
  };
}
