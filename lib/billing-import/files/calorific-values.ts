import { type Row, required } from "@/lib/billing-import/column";
import { day } from "@/lib/billing-import/day-forms";
import { fileSpec, type RowFault } from "@/lib/billing-import/file-spec";
import { decimal } from "@/lib/billing-import/number-forms";

export const calorificValuesFile = fileSpec({
  name: "calorific-values.csv",
  staging: "staged_calorific_values",
  mayBeMissing: true,
  columns: {
    month: required(day),
    kwh_per_m3: required(decimal(3, 5)),
  },
  key: ["month"],
  references: [],
  faultOf: (row) => firstOfMonth(row) ?? moreThanNothing(row),
});

function firstOfMonth({ month }: Row<"month">): RowFault | null {
  return month?.endsWith("-01") ? null : { column: "month", reason: "not-first-of-month" };
}

function moreThanNothing(row: Row<"kwh_per_m3">): RowFault | null {
  return Number(row.kwh_per_m3) > 0
    ? null
    : { column: "kwh_per_m3", reason: "out-of-range", detail: "more than 0" };
}
