import { optional, required } from "@/lib/billing-import/column";
import { day } from "@/lib/billing-import/day-forms";
import { fileSpec } from "@/lib/billing-import/file-spec";
import { amount, decimal, wholeNumber } from "@/lib/billing-import/number-forms";
import { code, text } from "@/lib/billing-import/text-forms";
import { toInvoice, toSupplyPoint } from "./references";
import { periodInOrder, sumHolds } from "./row-rules";

export const invoiceLinesFile = fileSpec({
  name: "invoice-lines.csv",
  staging: "staged_invoice_lines",
  columns: {
    invoice_number: required(code(30)),
    line_number: required(wholeNumber({ from: 1 })),
    supply_point_number: optional(code(20)),
    price_item_code: optional(code(30)),
    description: required(text(300)),
    period_from: optional(day),
    period_to: optional(day),
    quantity: required(decimal(10, 4, { negative: true })),
    unit: required(text(20)),
    unit_price: required(decimal(8, 6, { negative: true })),
    vat_rate: required(decimal(2, 2)),
    net: required(amount),
    vat: required(amount),
    gross: required(amount),
  },
  key: ["invoice_number", "line_number"],
  references: [toInvoice("invoice_number"), toSupplyPoint("supply_point_number")],
  faultOf: (row) => periodInOrder(row) ?? sumHolds(row),
});
