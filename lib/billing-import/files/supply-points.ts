import { optional, required } from "@/lib/billing-import/column";
import { day } from "@/lib/billing-import/day-forms";
import { fileSpec } from "@/lib/billing-import/file-spec";
import { decimal, wholeNumber } from "@/lib/billing-import/number-forms";
import { code, codeList, serviceList, text } from "@/lib/billing-import/text-forms";

export const supplyPointsFile = fileSpec({
  name: "supply-points.csv",
  staging: "staged_supply_points",
  columns: {
    number: required(code(20)),
    services: required(serviceList),
    street: required(text(200)),
    postcode: required(code(10)),
    city: required(text(100)),
    tariff_group: optional(text(60)),
    connection_diameter: optional(wholeNumber()),
    connected_capacity: optional(decimal(9, 3)),
    billed_capacity: optional(decimal(9, 3)),
    gas_conversion_factor: optional(decimal(3, 5)),
    persons: optional(wholeNumber()),
    bin_volume: optional(wholeNumber()),
    price_items: optional(codeList),
    closed_on: optional(day),
  },
  key: ["number"],
  references: [],
});
