import Big from "big.js";
import { type PriceItem, pricesAt } from "./price-item";

const vat = "9.5";

/**
 * Classes of connections by nominal diameter (mm, at least) and how many times the network charge of a house they
 * pay, as the utility's price list has them.
 */
export const diameterClasses = [
  { from: 20, name: "DN 20", factor: 1 },
  { from: 21, name: "DN 21 do 39", factor: 3 },
  { from: 40, name: "DN 40 do 49", factor: 10 },
  { from: 50, name: "DN 50 do 64", factor: 15 },
  { from: 65, name: "DN 65 do 79", factor: 30 },
  { from: 80, name: "DN 80 do 99", factor: 50 },
  { from: 100, name: "DN 100 do 149", factor: 100 },
  { from: 150, name: "DN 150 ali več", factor: 200 },
] as const;

/** Network charge of DN 20 for those whom the municipality does not subsidise; since June 2023 it is the same for all. */
const unsubsidised = [
  ["2019-03-01", "12.6077"],
  ["2023-02-01", "11.4779"],
  ["2023-06-01", "11.7086"],
  ["2024-05-01", "12.0325"],
] as const;

/** As published: the unrounded charge of DN 20 is behind them, so some differ from its multiple in the last digit. */
const publishedSince2024: Record<number, string> = {
  3: "36.0976",
  10: "120.3254",
  15: "180.4881",
  30: "360.9763",
  50: "601.6271",
  100: "1203.2543",
  200: "2406.5085",
};

const larger = diameterClasses.slice(1).map(
  ({ from, name, factor }): PriceItem => ({
    code: `VODA-OMREZNINA-${from}`,
    service: "water",
    component: "network",
    name: `Omrežnina za vodovod (${name})`,
    nameEn: `Water network charge (${name.replace("do", "to").replace("ali več", "or more")})`,
    unit: "month",
    prices: pricesAt(
      vat,
      unsubsidised.map(([validFrom, net]) => [
        validFrom,
        (validFrom === "2024-05-01" && publishedSince2024[factor]) || new Big(net).times(factor).toFixed(4),
      ]),
    ),
  }),
);

/** Komunalno podjetje Velenje's prices of drinking water, as published on kp-velenje.si. */
export const waterPrices: readonly PriceItem[] = [
  {
    code: "VODARINA",
    service: "water",
    component: "volume",
    name: "Vodarina",
    nameEn: "Water supplied",
    unit: "m3",
    prices: pricesAt(vat, [
      ["2019-03-01", "0.6571"],
      ["2023-02-01", "0.7971"],
      ["2023-06-01", "0.8872"],
      ["2024-05-01", "0.9320"],
    ]),
  },
  {
    code: "VODA-OMREZNINA-20",
    service: "water",
    component: "network",
    name: "Omrežnina za vodovod (DN 20)",
    nameEn: "Water network charge (DN 20)",
    unit: "month",
    tariffGroup: "gospodinjski",
    prices: pricesAt(vat, [
      ["2019-03-01", "9.1000"],
      ["2023-02-01", "7.9702"],
      ["2023-06-01", "11.7086"],
      ["2024-05-01", "12.0325"],
    ]),
  },
  {
    code: "VODA-OMREZNINA-20-POSLOVNI",
    service: "water",
    component: "network",
    name: "Omrežnina za vodovod (DN 20), brez subvencije",
    nameEn: "Water network charge (DN 20), not subsidised",
    unit: "month",
    tariffGroup: "poslovni in ostali",
    prices: pricesAt(vat, unsubsidised),
  },
  ...larger,
];
