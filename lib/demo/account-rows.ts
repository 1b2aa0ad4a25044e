import type { Day } from "@/lib/dates";
import { makeReference12 } from "@/lib/payments/reference";
import type { AccountHistory } from "./account-history";
import type { RowOf } from "./billing-files";
import { collectiveDigits } from "./document-numbers";
import type { Invoice } from "./documents";
import type { OpenItem } from "./ledger";
import type { Payment } from "./payments";
import type { PayerPlan } from "./plan";
import { writtenAmount, writtenDay, writtenDecimal } from "./written-forms";

/** A payer as `payers.csv` has it. */
export function payerRow({ code, name, address, taxNumber, collective }: PayerPlan): RowOf<"payers"> {
  return {
    code,
    name,
    street: address.street,
    postcode: address.postcode,
    city: address.city,
    tax_number: taxNumber,
    collective_reference: collective ? makeReference12(collectiveDigits(code)) : null,
  };
}

/** A document as `invoices.csv` has it. */
export function invoiceRow(payer: PayerPlan, bill: Invoice): RowOf<"invoices"> {
  return {
    number: bill.number,
    payer_code: payer.code,
    kind: bill.kind,
    issued_on: writtenDay(bill.issuedOn),
    period_from: writtenDay(bill.from),
    period_to: writtenDay(bill.to),
    due_on: writtenDay(bill.dueOn),
    net: writtenAmount(bill.netCents),
    vat: writtenAmount(bill.vatCents),
    gross: writtenAmount(bill.grossCents),
    reference: bill.reference,
    corrects_number: bill.corrects,
    cancelled_on: writtenDay(bill.cancelledOn),
    prepaid: bill.prepaidCents === 0 ? null : writtenAmount(bill.prepaidCents),
    note: bill.note,
  };
}

/** The lines of a document, numbered from 1. */
export function invoiceLineRows(bill: Invoice): RowOf<"invoiceLines">[] {
  return bill.lines.map((line, at) => ({
    invoice_number: bill.number,
    line_number: at + 1,
    supply_point_number: line.point,
    price_item_code: line.itemCode,
    description: line.description,
    period_from: writtenDay(line.from),
    period_to: writtenDay(line.to),
    quantity: writtenDecimal(line.quantity),
    unit: line.unit,
    unit_price: writtenDecimal(line.unitPrice),
    vat_rate: writtenDecimal(line.vatRate),
    net: writtenAmount(line.netCents),
    vat: writtenAmount(line.vatCents),
    gross: writtenAmount(line.grossCents),
  }));
}

/** A payment as `payments.csv` has it. */
export function paymentRow(payer: PayerPlan, payment: Payment): RowOf<"payments"> {
  return {
    number: payment.number,
    payer_code: payer.code,
    received_on: writtenDay(payment.receivedOn),
    amount: writtenAmount(payment.amountCents),
    reference: payment.reference,
    paid_through: payment.paidThrough,
  };
}

/** What a payment closed. */
export function closureRows({ number, closures }: Payment): RowOf<"paymentClosures">[] {
  return closures.map(({ documentNumber, invoiceNumber, cents }) => ({
    payment_number: number,
    document_number: documentNumber,
    invoice_number: invoiceNumber,
    amount: writtenAmount(cents),
  }));
}

/** An open item; `today` is when the billing system said so: in the morning. */
export function openItemRow({ payer }: AccountHistory, item: OpenItem, today: Day): RowOf<"openItems"> {
  return {
    payer_code: payer.code,
    document_number: item.documentNumber,
    invoice_number: item.invoiceNumber,
    due_on: writtenDay(item.dueOn),
    original_amount: writtenAmount(item.originalCents),
    open_amount: writtenAmount(item.openCents),
    reference: item.reference,
    as_of: `${writtenDay(today)} 06:00`,
  };
}
