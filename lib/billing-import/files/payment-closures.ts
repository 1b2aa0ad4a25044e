import { optional, required } from "@/lib/billing-import/column";
import { fileSpec } from "@/lib/billing-import/file-spec";
import { amount } from "@/lib/billing-import/number-forms";
import { code } from "@/lib/billing-import/text-forms";
import { toInvoice, toPayment } from "./references";

export const paymentClosuresFile = fileSpec({
  name: "payment-closures.csv",
  staging: "staged_payment_closures",
  mayBeMissing: true,
  columns: {
    payment_number: required(code(30)),
    document_number: required(code(30)),
    invoice_number: optional(code(30)),
    amount: required(amount),
  },
  key: ["payment_number", "document_number"],
  references: [toPayment("payment_number"), toInvoice("invoice_number")],
});
