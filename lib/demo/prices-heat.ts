import type { Day } from "@/lib/dates";
import type { PriceItem } from "./price-item";
import { withTemporaryVat } from "./temporary-vat";

const first: Day = "2017-08-01";

function variablePart(
  code: string,
  tariffGroup: string,
  amounts: readonly (readonly [Day, string])[],
): PriceItem {
  return {
    code,
    service: "heat",
    component: "volume",
    name: "Toplota, variabilni del",
    nameEn: "Heat, variable part",
    unit: "MWh",
    tariffGroup,
    prices: withTemporaryVat(amounts),
  };
}

/** Komunalno podjetje Velenje's variable prices of heat, as published on kp-velenje.si, and what had to be invented. */
export const heatPrices: readonly PriceItem[] = [
  variablePart("TOPLOTA", "gospodinjski", [
    [first, "20.75899"],
    ["2023-02-01", "45.85434"],
    ["2026-02-01", "70.78414"],
  ]),
  {
    code: "TOPLOTA-SUBVENCIJA",
    service: "heat",
    component: "other",
    name: "Subvencija občine",
    nameEn: "Municipal subsidy",
    unit: "MWh",
    tariffGroup: "gospodinjski",
    prices: withTemporaryVat([["2026-02-01", "-3.37067"]]),
  },
  variablePart("TOPLOTA-POSLOVNI", "poslovni in ostali", [
    // The first two are invented: of this tariff only the price of 2026 is at hand. They stand above the households' as that does.
    [first, "22.49600"],
    ["2023-02-01", "49.69100"],
    ["2026-02-01", "76.70692"],
  ]),
  variablePart("TOPLOTA-INDUSTRIJA", "industrijski", [[first, "24.47610"]]),
  {
    code: "TOPLOTA-MOC",
    service: "heat",
    component: "capacity",
    name: "Obračunska moč",
    nameEn: "Billed capacity",
    unit: "MW/month",
    // Invented: the utility's fixed charge was not found.
    prices: withTemporaryVat([[first, "1980.0000"]]),
  },
  {
    code: "TOPLOTA-STEVNINA",
    service: "heat",
    component: "meter",
    name: "Števnina",
    nameEn: "Meter charge",
    unit: "month",
    // Invented, as the fixed charge.
    prices: withTemporaryVat([[first, "1.8500"]]),
  },
];
