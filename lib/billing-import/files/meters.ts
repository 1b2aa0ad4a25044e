import { optional, type Row, required } from "@/lib/billing-import/column";
import { day } from "@/lib/billing-import/day-forms";
import { fileSpec, type RowFault } from "@/lib/billing-import/file-spec";
import { decimal, wholeNumber } from "@/lib/billing-import/number-forms";
import { code, oneOf, service, text, yesNo } from "@/lib/billing-import/text-forms";
import { toSupplyPoint } from "./references";
import { daysInOrder } from "./row-rules";

export const metersFile = fileSpec({
  name: "meters.csv",
  staging: "staged_meters",
  columns: {
    service: required(service),
    serial: required(code(30)),
    supply_point_number: required(code(20)),
    type: optional(text(60)),
    unit: required(oneOf(["m3", "MWh", "kWh"])),
    digits: required(wholeNumber({ from: 1, to: 9 })),
    decimals: required(wholeNumber({ from: 0, to: 3 })),
    verified_until: optional(day),
    remote: optional(yesNo),
    installed_on: required(day),
    initial_value: required(decimal(9, 3)),
    removed_on: optional(day),
    final_value: optional(decimal(9, 3)),
    annual_estimate: optional(decimal(9, 3)),
  },
  key: ["service", "serial", "installed_on"],
  references: [toSupplyPoint("supply_point_number")],
  shared: {
    by: ["service", "serial"],
    columns: ["type", "unit", "digits", "decimals", "verified_until", "remote"],
  },
  faultOf: (row) =>
    daysInOrder(row, "installed_on", "removed_on") ??
    finalNeedsRemoval(row) ??
    fitsRegister(row, "initial_value") ??
    fitsRegister(row, "final_value"),
});

function finalNeedsRemoval(row: Row<"final_value" | "removed_on">): RowFault | null {
  return row.final_value !== null && row.removed_on === null
    ? { column: "final_value", reason: "without-other", detail: "removed_on" }
    : null;
}

function fitsRegister<Name extends "initial_value" | "final_value">(
  row: Row<Name | "digits">,
  column: Name,
): RowFault | null {
  const [whole = ""] = (row[column] ?? "").split(".");
  return whole.length > Number(row.digits) ? { column, reason: "over-register" } : null;
}
