import type { Row } from "@/lib/billing-import/column";
import { biller } from "@/lib/brand";
import { sharesOf } from "@/lib/e-invoices/balance";
import { kindOfType } from "@/lib/e-invoices/document-types";
import type { EInvoice } from "@/lib/e-invoices/e-invoice";
import type { VatShare } from "@/lib/invoices/invoice";
import { checkIban } from "@/lib/payments/iban";
import { isPurposeCode } from "@/lib/payments/purpose-code";
import { checkReference } from "@/lib/payments/reference";
import { type FieldFault, overLimit } from "./limits";
import { lineFault, lineRow, linesWithAdjustments } from "./line-rows";
import { periodColumns, periodFault } from "./period";
import { oneLine, signedCents } from "./row-values";

/** A document as rows of billing data: amounts in cents, below zero on a credit note. */
export type DocumentRows = { invoice: Row; lines: Row[]; vat: VatShare[] };

/** Makes rows of a document, or says what of it cannot be taken. Whose it is is found later. */
export function rowsOf(
  invoice: EInvoice,
): { ok: true; rows: DocumentRows } | { ok: false; fault: FieldFault } {
  const sign = invoice.type === "381" ? -1 : 1;
  const row = invoiceRow(invoice, sign);
  const lines = linesWithAdjustments(invoice);
  const fault =
    documentFault(invoice) ??
    overLimit(row, limits) ??
    lines.map((line) => lineFault(line)).find((each) => each !== null);
  if (fault) return { ok: false, fault };
  return {
    ok: true,
    rows: {
      invoice: row,
      lines: lines.map((line) => lineRow(invoice.number, line, sign)),
      vat: sharesOf(
        invoice.vat.map(({ category, rate, netCents, vatCents }) => ({
          vatCategory: category,
          vatRate: rate,
          netCents: signedCents(netCents, sign),
          vatCents: signedCents(vatCents, sign),
        })),
      ),
    },
  };
}

function documentFault(invoice: EInvoice): FieldFault | null {
  const whole = { column: "", value: "" };
  if (invoice.currency !== "EUR") {
    return { ...whole, reason: "other-currency", detail: invoice.currency.slice(0, 20) };
  }
  if (!dueDay(invoice)) return { ...whole, reason: "no-due-day" };
  const { purposeCode } = invoice;
  if (purposeCode && !isPurposeCode(purposeCode)) {
    return { column: "purpose_code", value: purposeCode, reason: "no-purpose-code" };
  }
  return periodFault(invoice);
}

/** A document by which nothing is to be paid need not say until when. */
function dueDay({ type, dueOn, issuedOn, totals }: EInvoice): string | null {
  return dueOn ?? (type === "381" || totals.payableCents <= 0 ? issuedOn : null);
}

const limits = [
  { column: "number", longest: 30 },
  { column: "corrects_number", longest: 30 },
  { column: "reference", longest: 140 },
  { column: "iban", longest: 34 },
  { column: "note", longest: 5_000 },
];

function invoiceRow(invoice: EInvoice, sign: number): Row {
  const { totals } = invoice;
  const cents = (amount: number) => String(signedCents(amount, sign));
  return {
    number: invoice.number,
    payer_code: null,
    kind: kindOfType(invoice.type),
    issued_on: invoice.issuedOn,
    ...periodColumns(invoice),
    due_on: dueDay(invoice),
    net: cents(totals.netCents),
    vat: cents(totals.vatCents),
    gross: cents(totals.grossCents),
    reference: referenceOf(invoice.reference),
    corrects_number: invoice.precedingNumber,
    cancelled_on: null,
    prepaid: cents(totals.prepaidCents),
    rounding: cents(totals.roundingCents),
    purpose_code: invoice.purposeCode === biller.purposeCode ? null : invoice.purposeCode,
    iban: ibanOf(invoice.iban),
    note: invoice.note && oneLine(invoice.note),
  };
}

/** As references are kept where it is one, else as it is written: then nothing is paid by it. */
function referenceOf(written: string | null): string | null {
  const checked = written ? checkReference(written) : null;
  return checked?.ok ? checked.value.reference : written;
}

/** Kept where it is another account than the utility's own; a wrong one too, so that nothing is paid to either. */
function ibanOf(written: string | null): string | null {
  const checked = written ? checkIban(written) : null;
  const account = checked?.ok ? checked.value : written;
  return account === biller.iban ? null : account;
}
