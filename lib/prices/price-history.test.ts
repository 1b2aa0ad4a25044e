import { describe, expect, test } from "vitest";
import { priceHistory, pricesFrom } from "./price-history";
import { priceOn } from "./price-on";

const heat = {
  prices: [
    { validFrom: "2017-08-01", net: "20.75899", vatRate: "22" },
    { validFrom: "2022-09-01", net: "20.75899", vatRate: "9.5" },
    { validFrom: "2023-02-01", net: "45.85434", vatRate: "9.5" },
    { validFrom: "2023-06-01", net: "45.85434", vatRate: "22" },
    { validFrom: "2027-01-01", net: "50", vatRate: "22" },
  ],
};

describe("the price on a day", () => {
  test("is the newest one that began by then", () => {
    expect(priceOn(heat, "2023-01-31")?.validFrom).toBe("2022-09-01");
    expect(priceOn(heat, "2023-02-01")?.validFrom).toBe("2023-02-01");
    expect(priceOn(heat, "2026-11-26")?.validFrom).toBe("2023-06-01");
  });

  test("is none before the first", () => {
    expect(priceOn(heat, "2017-07-31")).toBeNull();
  });
});

describe("the history of a price", () => {
  test("tells what held, what holds and what will", () => {
    expect(priceHistory(heat, "2026-11-26").map(({ when }) => when)).toEqual([
      "past",
      "past",
      "past",
      "current",
      "announced",
    ]);
  });

  test("has the temporary rate of VAT as prices of its own, which it changes alone", () => {
    expect(priceHistory(heat, "2026-11-26").map(({ gross, change }) => [gross, change])).toEqual([
      // 20.75899 × 1.22 = 25.3259678
      ["25.32597", null],
      // 20.75899 × 1.095 = 22.73109405; 1.095 / 1.22 = 0.89754
      ["22.73109", { percent: "-10.2", vatAlone: true }],
      // 45.85434 × 1.095 = 50.2105023; 45.85434 / 20.75899 = 2.20889
      ["50.2105", { percent: "120.9", vatAlone: false }],
      // 45.85434 × 1.22 = 55.9422948; 1.22 / 1.095 = 1.11416
      ["55.94229", { percent: "11.4", vatAlone: true }],
      // 50 / 45.85434 = 1.09041
      ["61", { percent: "9", vatAlone: false }],
    ]);
  });

  test("says no change against nothing, and one towards zero as such for what is paid back", () => {
    const prices = [
      { validFrom: "2024-01-01", net: "0", vatRate: "22" },
      { validFrom: "2025-01-01", net: "-4", vatRate: "22" },
      { validFrom: "2026-01-01", net: "-3", vatRate: "22" },
    ];
    expect(priceHistory({ prices }, "2026-11-26").map(({ change }) => change?.percent)).toEqual([
      undefined,
      undefined,
      "25",
    ]);
  });
});

test("a price list shows what holds and what was announced, or only that", () => {
  expect(pricesFrom(heat, "2026-11-26").map(({ validFrom }) => validFrom)).toEqual([
    "2023-06-01",
    "2027-01-01",
  ]);
  expect(pricesFrom({ prices: heat.prices.slice(4) }, "2026-11-26")).toMatchObject([
    { validFrom: "2027-01-01", when: "announced" },
  ]);
});
