import { required } from "@/lib/billing-import/column";
import { day } from "@/lib/billing-import/day-forms";
import { fileSpec } from "@/lib/billing-import/file-spec";
import { decimal } from "@/lib/billing-import/number-forms";
import { notInFuture } from "./row-rules";

export const degreeDaysFile = fileSpec({
  name: "degree-days.csv",
  staging: "staged_degree_days",
  mayBeMissing: true,
  columns: {
    day: required(day),
    degree_days: required(decimal(3, 2)),
  },
  key: ["day"],
  references: [],
  faultOf: (row, today) => notInFuture(row, "day", today),
});
