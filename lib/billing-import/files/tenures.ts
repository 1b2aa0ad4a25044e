import { optional, required } from "@/lib/billing-import/column";
import { day } from "@/lib/billing-import/day-forms";
import { fileSpec } from "@/lib/billing-import/file-spec";
import { code, payerCode } from "@/lib/billing-import/text-forms";
import { toPayer, toSupplyPoint } from "./references";
import { daysInOrder } from "./row-rules";

export const tenuresFile = fileSpec({
  name: "tenures.csv",
  staging: "staged_tenures",
  columns: {
    supply_point_number: required(code(20)),
    payer_code: required(payerCode),
    valid_from: required(day),
    valid_to: optional(day),
  },
  key: ["supply_point_number", "valid_from"],
  references: [toSupplyPoint("supply_point_number"), toPayer("payer_code")],
  faultOf: (row) => daysInOrder(row, "valid_from", "valid_to"),
});
