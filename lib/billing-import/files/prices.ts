import { optional, required } from "@/lib/billing-import/column";
import { day } from "@/lib/billing-import/day-forms";
import { fileSpec } from "@/lib/billing-import/file-spec";
import { decimal } from "@/lib/billing-import/number-forms";
import { code, oneOf, service, text } from "@/lib/billing-import/text-forms";

export const pricesFile = fileSpec({
  name: "prices.csv",
  staging: "staged_prices",
  columns: {
    item_code: required(code(30)),
    service: required(service),
    component: required(oneOf(["volume", "network", "meter", "levy", "capacity", "other"])),
    name: required(text(200)),
    name_en: optional(text(200)),
    unit: required(text(20)),
    tariff_group: optional(text(60)),
    valid_from: required(day),
    net: required(decimal(8, 6, { negative: true })),
    vat_rate: required(decimal(2, 2)),
  },
  key: ["item_code", "valid_from"],
  references: [],
  shared: {
    by: ["item_code"],
    columns: ["service", "component", "name", "name_en", "unit", "tariff_group"],
  },
});
