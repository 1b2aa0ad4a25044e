import { optional, required } from "@/lib/billing-import/column";
import { day } from "@/lib/billing-import/day-forms";
import { fileSpec } from "@/lib/billing-import/file-spec";
import { decimal } from "@/lib/billing-import/number-forms";
import { code, oneOf, service } from "@/lib/billing-import/text-forms";
import { toInvoice, toMeter } from "./references";
import { notInFuture } from "./row-rules";

export const readingsFile = fileSpec({
  name: "readings.csv",
  staging: "staged_readings",
  columns: {
    service: required(service),
    meter_serial: required(code(30)),
    read_on: required(day),
    value: required(decimal(9, 3)),
    source: required(oneOf(["company", "customer", "remote", "estimate"])),
    invoice_number: optional(code(30)),
  },
  key: ["service", "meter_serial", "read_on", "source"],
  references: [toMeter("service", "meter_serial"), toInvoice("invoice_number")],
  faultOf: (row, today) => notInFuture(row, "read_on", today),
});
