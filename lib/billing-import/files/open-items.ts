import { optional, required } from "@/lib/billing-import/column";
import { day, moment } from "@/lib/billing-import/day-forms";
import { fileSpec } from "@/lib/billing-import/file-spec";
import { amount } from "@/lib/billing-import/number-forms";
import { code, payerCode, reference } from "@/lib/billing-import/text-forms";
import { toInvoice, toPayer } from "./references";

export const openItemsFile = fileSpec({
  name: "open-items.csv",
  staging: "staged_open_items",
  columns: {
    payer_code: required(payerCode),
    document_number: required(code(30)),
    invoice_number: optional(code(30)),
    due_on: required(day),
    original_amount: required(amount),
    open_amount: required(amount),
    reference: optional(reference),
    as_of: required(moment),
  },
  key: ["payer_code", "document_number"],
  references: [toPayer("payer_code"), toInvoice("invoice_number")],
});
