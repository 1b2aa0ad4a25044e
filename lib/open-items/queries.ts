import { type SQL, sql } from "drizzle-orm";
import { type Customer, payersOf } from "@/lib/auth/customer";
import type { Day } from "@/lib/dates";
import type { BilledPayer, InvoiceKind } from "@/lib/invoices/invoice";
import { lastSaid, openDocuments } from "@/lib/invoices/open-documents";
import type { Cents } from "@/lib/money";

/** A payment that closed part of a document which is still open. */
type PartialPayment = { number: string; receivedOn: Day; cents: Cents };

/** What of a document is still to be paid; credits are below zero. A payer has each document number once. */
export type OpenItem = {
  payerCode: string;
  documentNumber: string;
  /** The invoice behind the document, where the portal knows it. */
  invoiceNumber: string | null;
  kind: InvoiceKind | null;
  issuedOn: Day | null;
  periodFrom: Day | null;
  periodTo: Day | null;
  dueOn: Day;
  originalCents: Cents;
  openCents: Cents;
  /** Oldest first; empty where nothing of it was paid, or nothing is known of it. */
  partialPayments: readonly PartialPayment[];
  reference: string | null;
  /** The account to pay to and the purpose, where the document named its own. */
  iban: string | null;
  purposeCode: string | null;
};

/** A payer with the reference under which the utility takes one payment for several of its documents, if it does. */
export type PayerOfItems = BilledPayer & { collectiveReference: string | null };

/** The customer's open items with their partial payments. */
export async function openItems(customer: Customer): Promise<OpenItem[]> {
  return customer.tx.execute<OpenItem>(sql`
    with open as materialized (${openDocuments(customer)})
    select ${itemColumns}, coalesce(${partialPayments}, '[]'::jsonb) as "partialPayments"
      from open join payers p on p.id = open.payer_id
      left join invoices i on i.id = open.invoice_id and i.payer_id = open.payer_id
     order by open.due_on, open.document_number`);
}

/** Of the joined `open`, `p` and `i`: all of an open item but its partial payments. */
export const itemColumns: SQL = sql`p.code as "payerCode", open.document_number as "documentNumber",
  i.number as "invoiceNumber", i.kind, i.issued_on::text as "issuedOn",
  i.period_from::text as "periodFrom", i.period_to::text as "periodTo", open.due_on::text as "dueOn",
  open.original_cents::float8 as "originalCents", open.open_cents::float8 as "openCents",
  coalesce(open.reference, i.reference) as reference, i.iban, i.purpose_code as "purposeCode"`;

/** True where the payment `y` came before the invoice `i`, which took it off: it paid nothing of what that asked for. */
export const isTakenOff: SQL = sql`coalesce(i.prepaid_cents > 0 and y.received_on < i.issued_on, false)`;

/** Payments towards the joined `open`, as JSON; null where it is open as a whole. */
export const partialPayments: SQL = sql`case when open.open_cents <> open.original_cents then (
  select jsonb_agg(jsonb_build_object('number', y.number, 'receivedOn', y.received_on, 'cents', c.cents)
           order by y.received_on, y.id)
    from payment_closures c join payments y on y.id = c.payment_id and y.withdrawn_at is null
   where c.payer_id = open.payer_id and c.document_number = open.document_number and c.withdrawn_at is null
     and not ${isTakenOff}) end`;

/** The customer's payers as their slips and statements name them, by code. */
export const payersOfItems = (customer: Customer): Promise<PayerOfItems[]> =>
  customer.tx.execute<PayerOfItems>(sql`
    select p.code, p.name, p.street, p.postcode, p.city, p.tax_number as "taxNumber",
           p.collective_reference as "collectiveReference"
      from payers p where p.id = ${payersOf(customer)} order by p.code`);

/** When the billing system last said what is open; null where it never did. */
export async function openItemsAsOf(customer: Customer): Promise<Date | null> {
  const [row] = await customer.tx.execute<{ asOf: string | null }>(sql`
    select coalesce(${lastSaid}, (select max(o.as_of) from open_items o where o.payer_id = ${payersOf(customer)}))
      as "asOf"`);
  return row?.asOf ? new Date(row.asOf) : null;
}
