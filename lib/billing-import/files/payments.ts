import { optional, required } from "@/lib/billing-import/column";
import { day } from "@/lib/billing-import/day-forms";
import { fileSpec } from "@/lib/billing-import/file-spec";
import { amount } from "@/lib/billing-import/number-forms";
import { code, payerCode, text } from "@/lib/billing-import/text-forms";
import { toPayer } from "./references";
import { notInFuture } from "./row-rules";

export const paymentsFile = fileSpec({
  name: "payments.csv",
  staging: "staged_payments",
  mayBeMissing: true,
  columns: {
    number: required(code(30)),
    payer_code: required(payerCode),
    received_on: required(day),
    amount: required(amount),
    reference: optional(text(40)),
    paid_through: optional(text(60)),
  },
  key: ["number"],
  references: [toPayer("payer_code")],
  faultOf: (row, today) => notInFuture(row, "received_on", today),
});
