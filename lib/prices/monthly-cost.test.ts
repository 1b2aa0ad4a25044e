import { describe, expect, test } from "vitest";
import { type Charged, type MeanUse, monthlyCost } from "./monthly-cost";
import type { PricedItem } from "./queries";

const day = "2026-11-26";
const nothing: Charged = {
  meters: [],
  billedCapacity: null,
  persons: null,
  gasConversionFactor: null,
  calorificValue: null,
};

function item(
  row: Pick<PricedItem, "service" | "component" | "unit">,
  ...prices: readonly (readonly [string, string, string])[]
): PricedItem {
  return {
    ...row,
    code: `${row.service}-${row.component}`,
    name: "",
    nameEn: null,
    tariffGroup: null,
    prices: prices.map(([validFrom, net, vatRate]) => ({ validFrom, net, vatRate })),
  };
}

function linesOf(items: readonly PricedItem[], use: readonly MeanUse[], charged: Partial<Charged> = {}) {
  const { lines, nowCents, beforeCents } = monthlyCost(items, use, { ...nothing, ...charged }, day);
  const figures = lines.map(({ quantity, now, before }) => [quantity, now?.grossCents, before?.grossCents]);
  return { figures, nowCents, beforeCents };
}

describe("a month of mean use", () => {
  test("of water and sewage: by the water metered, a network each, and the levy", () => {
    const items = [
      item(
        { service: "water", component: "volume", unit: "m3" },
        ["2024-05-01", "0.9320", "9.5"],
        ["2026-01-01", "1.0000", "9.5"],
      ),
      item({ service: "water", component: "network", unit: "month" }, ["2024-05-01", "12.0325", "9.5"]),
      item({ service: "sewage", component: "volume", unit: "m3" }, ["2022-01-01", "0.2346", "9.5"]),
      item({ service: "sewage", component: "levy", unit: "m3" }, ["2019-03-01", "0.0528", "9.5"]),
    ];
    expect(linesOf(items, [{ service: "water", unit: "m3", perMonth: "9.417" }])).toEqual({
      figures: [
        // Now 9.417 × 1 = 9.42, VAT 0.8949 → 0.89; before 9.417 × 0.932 = 8.776644 → 8.78, VAT 0.8341 → 0.83
        ["9.417", 1031, 961],
        // 12.0325 → 12.03, VAT 1.14285 → 1.14
        ["1", 1317, 1317],
        // 9.417 × 0.2346 = 2.2092282 → 2.21, VAT 0.20995 → 0.21
        ["9.417", 242, 242],
        // 9.417 × 0.0528 = 0.4972176 → 0.50, VAT 0.0475 → 0.05
        ["9.417", 55, 55],
      ],
      nowCents: 2645,
      beforeCents: 2575,
    });
  });

  test("of heat: use, billed capacity in MW, a charge for each heat meter, and a subsidy that is taken off", () => {
    const items = [
      item(
        { service: "heat", component: "volume", unit: "MWh" },
        ["2023-06-01", "45.85434", "22"],
        ["2026-02-01", "70.78414", "22"],
      ),
      item({ service: "heat", component: "other", unit: "MWh" }, ["2026-02-01", "-3.37067", "22"]),
      item({ service: "heat", component: "capacity", unit: "MW/month" }, ["2023-06-01", "1980", "22"]),
      item({ service: "heat", component: "meter", unit: "month" }, ["2023-06-01", "1.85", "22"]),
    ];
    const use = [{ service: "heat", unit: "MWh", perMonth: "0.6" }] as const;
    const meters = [{ service: "heat" }, { service: "heat" }, { service: "water" }] as const;
    expect(linesOf(items, use, { billedCapacity: "7.5", meters })).toEqual({
      figures: [
        // Now 0.6 × 70.78414 = 42.470484 → 42.47, VAT 9.3434 → 9.34; before 27.512604 → 27.51, VAT 6.0522 → 6.05
        ["0.6", 5181, 3356],
        // 0.6 × −3.37067 = −2.022402 → −2.02, VAT −0.4444 → −0.44; a year before there was none
        ["0.6", -246, undefined],
        // 0.0075 × 1980 = 14.85, VAT 3.267 → 3.27
        ["0.0075", 1812, 1812],
        // 2 × 1.85 = 3.70, VAT 0.814 → 0.81
        ["2", 451, 451],
      ],
      nowCents: 7198,
      beforeCents: 5619,
    });
  });

  test("of gas: whole kWh from m³, by the point's factor and the heating value", () => {
    const items = [
      item({ service: "gas", component: "volume", unit: "kWh" }, ["2023-06-01", "0.0167", "22"]),
    ];
    const use = [{ service: "gas", unit: "m3", perMonth: "95.5" }] as const;
    // 95.5 × 0.97 × 11.4 = 1056.039; 1056 × 0.0167 = 17.6352 → 17.64, VAT 3.8808 → 3.88
    expect(linesOf(items, use, { gasConversionFactor: "0.97", calorificValue: "11.4" }).figures).toEqual([
      ["1056", 2152, 2152],
    ]);
  });

  test("of waste: by persons, as they are today", () => {
    const items = [
      item({ service: "waste", component: "other", unit: "person" }, ["2019-03-01", "4.12", "9.5"]),
    ];
    // 3 × 4.12 = 12.36, VAT 1.1742 → 1.17
    expect(linesOf(items, [], { persons: 3 })).toMatchObject({ figures: [["3", 1353, 1353]] });
  });

  test("of heat that is metered in kWh and priced by MWh", () => {
    const items = [item({ service: "heat", component: "volume", unit: "MWh" }, ["2023-06-01", "50", "22"])];
    // 0.65 × 50 = 32.50, VAT 7.15
    expect(linesOf(items, [{ service: "heat", unit: "kWh", perMonth: "650" }]).figures).toEqual([
      ["0.65", 3965, 3965],
    ]);
  });
});

describe("what a month's cost leaves out", () => {
  test("names the items of which no quantity is known", () => {
    const items = [
      item({ service: "water", component: "volume", unit: "m3" }, ["2024-05-01", "0.9320", "9.5"]),
      item({ service: "gas", component: "volume", unit: "kWh" }, ["2023-06-01", "0.0167", "22"]),
      item({ service: "heat", component: "capacity", unit: "MW/month" }, ["2023-06-01", "1980", "22"]),
      item({ service: "waste", component: "other", unit: "person" }, ["2019-03-01", "4.12", "9.5"]),
      item({ service: "waste", component: "other", unit: "piece" }, ["2019-03-01", "4.12", "9.5"]),
    ];
    const cost = monthlyCost(items, [{ service: "gas", unit: "m3", perMonth: "95" }], nothing, day);
    expect(cost.unknown).toEqual(items);
    expect(cost).toMatchObject({ lines: [], nowCents: 0, beforeCents: 0 });
  });

  test("is what has no price on either day, such as one only announced", () => {
    const items = [
      item({ service: "water", component: "network", unit: "month" }, ["2027-01-01", "13", "9.5"]),
    ];
    expect(monthlyCost(items, [], nothing, day)).toMatchObject({ lines: [], unknown: [] });
  });

  test("takes the prices of a year before from the same day of that year", () => {
    const items = [
      item(
        { service: "water", component: "network", unit: "month" },
        ["2024-01-01", "10", "9.5"],
        ["2025-11-26", "11", "9.5"],
      ),
    ];
    expect(monthlyCost(items, [], nothing, day)).toMatchObject({
      yearBefore: "2025-11-26",
      beforeCents: 1205,
    });
    expect(monthlyCost(items, [], nothing, "2026-11-25").beforeCents).toBe(1095);
  });
});
