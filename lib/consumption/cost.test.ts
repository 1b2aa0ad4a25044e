import Big from "big.js";
import { expect, test } from "vitest";
import { type Charged, costOf, unitPriceOn } from "@/lib/consumption/cost";
import { daysBetween } from "@/lib/dates";
import type { PricedItem } from "@/lib/prices/queries";

const item = (more: Partial<PricedItem>): PricedItem => ({
  code: "VODARINA",
  service: "water",
  component: "volume",
  name: "Vodarina",
  nameEn: "Water supplied",
  unit: "m3",
  tariffGroup: null,
  prices: [
    { validFrom: "2023-06-01", net: "0.8872", vatRate: "9.5" },
    { validFrom: "2024-05-01", net: "0.9320", vatRate: "9.5" },
  ],
  ...more,
});
const water: Charged = { service: "water", billedCapacity: null, metersOn: () => 1 };
const heat: Charged = { service: "heat", billedCapacity: "12.5", metersOn: () => 2 };

/** So much a day, in one unit. */
const perDay =
  (amount: string, measured = "m3") =>
  (unit: string, { from, to }: { from: string; to: string }) =>
    unit === measured ? new Big(amount).times(daysBetween(from, to) + 1) : null;

test("use costs the price of its days, with VAT on each line", () => {
  // 30 days of April at 0,8872: 26,616 → 26,62 + 2,53 VAT = 29,15; 31 of May at 0,9320: 28,892 → 28,89 + 2,74 = 31,63.
  const cost = costOf([item({})], water, perDay("1"), { from: "2024-04-01", to: "2024-05-31" });
  expect(cost).toEqual({ variableCents: 2915 + 3163, fixedCents: 0 });
});

test("a change of VAT alone is a price of its own", () => {
  // Heat, 1 MWh a day: 31 May 2023 with 9,5 %: 45,85 + 4,36 = 50,21; 1 June with 22 %: 45,85 + 10,09 = 55,94.
  const toplota = item({
    service: "heat",
    unit: "MWh",
    prices: [
      { validFrom: "2023-02-01", net: "45.85434", vatRate: "9.5" },
      { validFrom: "2023-06-01", net: "45.85434", vatRate: "22" },
    ],
  });
  const period = { from: "2023-05-31", to: "2023-06-01" };
  expect(costOf([toplota], heat, perDay("1", "MWh"), period)).toEqual({
    variableCents: 5021 + 5594,
    fixedCents: 0,
  });
});

test("charges by the month count for their share of it, capacity in MW, meter charges by meters", () => {
  const prices = (net: string) => [{ validFrom: "2020-01-01", net, vatRate: "0" }];
  const items = [
    item({ service: "heat", component: "network", unit: "month", prices: prices("10") }),
    item({ service: "heat", component: "meter", unit: "month", prices: prices("1.85") }),
    item({ service: "heat", component: "capacity", unit: "MW/month", prices: prices("1980") }),
  ];
  // One and a half months (April, 15 of 30 days): network 15,00; two meters 5,55; 0,0125 MW · 1,5 · 1980 = 37,125 → 37,13.
  const cost = costOf(items, heat, () => null, { from: "2026-03-01", to: "2026-04-15" });
  expect(cost).toEqual({ variableCents: 0, fixedCents: 1500 + 555 + 3713 });
});

test("sewage is billed by the water that was metered, waste is not", () => {
  const prices = [{ validFrom: "2020-01-01", net: "1", vatRate: "0" }];
  const items = [
    item({ service: "sewage", prices }),
    item({ service: "waste", component: "other", unit: "person", prices }),
  ];
  const period = { from: "2026-03-01", to: "2026-03-10" };
  expect(costOf(items, water, perDay("2"), period)).toEqual({ variableCents: 2000, fixedCents: 0 });
});

test("a price that did not hold yet charges nothing", () => {
  const period = { from: "2023-05-31", to: "2023-06-01" };
  // One of the two days: 0,8872 → 0,89 + 0,08 VAT.
  expect(costOf([item({})], water, perDay("1"), period)?.variableCents).toBe(97);
});

test("no price, no cost; nor where the quantity of a price is not measured", () => {
  const period = { from: "2026-03-01", to: "2026-03-31" };
  expect(costOf([], water, perDay("1"), period)).toBeNull();
  expect(costOf([item({ unit: "kWh" })], water, perDay("1"), period)).toBeNull();
});

test("a unit costs the sum of its prices with VAT", () => {
  // 0,9320 · 1,095 = 1,02054.
  expect(unitPriceOn([item({})], water, "m3", "2026-03-01")).toBe("1.02054");
  expect(unitPriceOn([item({})], water, "m3", "2020-03-01")).toBe("0");
});
