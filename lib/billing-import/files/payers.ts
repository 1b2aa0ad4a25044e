import { optional, required } from "@/lib/billing-import/column";
import { day } from "@/lib/billing-import/day-forms";
import { fileSpec } from "@/lib/billing-import/file-spec";
import { code, payerCode, reference, text } from "@/lib/billing-import/text-forms";

export const payersFile = fileSpec({
  name: "payers.csv",
  staging: "staged_payers",
  columns: {
    code: required(payerCode),
    name: required(text(200)),
    street: required(text(200)),
    postcode: required(code(10)),
    city: required(text(100)),
    tax_number: optional(code(20)),
    closed_on: optional(day),
    collective_reference: optional(reference),
  },
  key: ["code"],
  references: [],
});
