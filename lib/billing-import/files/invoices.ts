import { optional, type Row, required } from "@/lib/billing-import/column";
import { day } from "@/lib/billing-import/day-forms";
import { fileSpec, type RowFault } from "@/lib/billing-import/file-spec";
import { amount } from "@/lib/billing-import/number-forms";
import { code, iban, oneOf, payerCode, purposeCode, reference, text } from "@/lib/billing-import/text-forms";
import { toInvoice, toPayer } from "./references";
import { periodInOrder, sumHolds } from "./row-rules";

export const invoicesFile = fileSpec({
  name: "invoices.csv",
  staging: "staged_invoices",
  columns: {
    number: required(code(30)),
    payer_code: required(payerCode),
    kind: required(oneOf(["invoice", "settlement", "credit_note", "reminder"])),
    issued_on: required(day),
    period_from: optional(day),
    period_to: optional(day),
    due_on: required(day),
    net: required(amount),
    vat: required(amount),
    gross: required(amount),
    reference: required(reference),
    corrects_number: optional(code(30)),
    cancelled_on: optional(day),
    prepaid: optional(amount),
    rounding: optional(amount),
    purpose_code: optional(purposeCode),
    iban: optional(iban),
    note: optional(text(500)),
  },
  key: ["number"],
  references: [toPayer("payer_code"), toInvoice("corrects_number")],
  faultOf: (row) => periodInOrder(row) ?? sumHolds(row) ?? creditIsNegative(row),
});

function creditIsNegative(row: Row<"kind" | "gross">): RowFault | null {
  return row.kind === "credit_note" && BigInt(row.gross ?? 0) > 0
    ? { column: "gross", reason: "credit-not-negative" }
    : null;
}
