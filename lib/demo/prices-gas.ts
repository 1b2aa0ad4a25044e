import type { Day } from "@/lib/dates";
import type { PriceItem } from "./price-item";
import { withTemporaryVat } from "./temporary-vat";

const from: Day = "2020-01-01";

/** Classes of gas customers by kWh a year (at most), with the charge a month and a kWh of the network price list of 2020. */
export const gasClasses = [
  { code: "CDK1", upTo: 2_000, monthly: "1.61853", perKwh: "0.03447" },
  { code: "CDK2", upTo: 5_000, monthly: "4.21923", perKwh: "0.01958" },
  { code: "CDK3", upTo: 15_000, monthly: "6.03602", perKwh: "0.01670" },
  { code: "CDK4", upTo: 25_000, monthly: "8.75417", perKwh: "0.01559" },
  { code: "CDK5", upTo: Number.POSITIVE_INFINITY, monthly: "15.35492", perKwh: "0.01325" },
] as const;

/** Komunalno podjetje Velenje's prices of the gas network. It has not sold gas itself since October 2022. */
export const gasPrices: readonly PriceItem[] = gasClasses.flatMap(
  ({ code, monthly, perKwh }): PriceItem[] => [
    {
      code: `PLIN-PAVSAL-${code}`,
      service: "gas",
      component: "network",
      name: `Omrežnina za plin, pavšal (${code})`,
      nameEn: `Gas network, fixed part (${code})`,
      unit: "month",
      tariffGroup: code,
      prices: withTemporaryVat([[from, monthly]]),
    },
    {
      code: `PLIN-OMREZNINA-${code}`,
      service: "gas",
      component: "volume",
      name: `Omrežnina za plin, distribuirana količina (${code})`,
      nameEn: `Gas network, quantity distributed (${code})`,
      unit: "kWh",
      tariffGroup: code,
      prices: withTemporaryVat([[from, perKwh]]),
    },
  ],
);
