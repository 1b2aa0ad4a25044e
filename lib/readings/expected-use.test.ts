import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths } from "@/lib/dates";
import { meanUse, usualUse } from "./expected-use";
import type { ExpectationInput, PastUse } from "./reading-input";

const water: ExpectationInput = {
  service: "water",
  unit: "m3",
  digits: 5,
  decimals: 0,
  lastActual: { value: "812", day: "2026-08-31" },
  annualEstimate: null,
  history: [],
  day: "2026-09-28",
};

/** Monthly readings up to the end of August 2026, newest first; use by how many months ago the month was. */
function monthly(months: number, useOf: (monthsAgo: number) => number): PastUse[] {
  return Array.from({ length: months }, (_, ago) => ({
    from: addDays(addMonths("2026-09-01", -ago - 1), -1),
    to: addDays(addMonths("2026-09-01", -ago), -1),
    usage: String(useOf(ago)),
  }));
}

describe("meanUse", () => {
  it("knows nothing of a new customer", () => {
    expect(meanUse(water)).toBeNull();
  });

  it("takes the share of the utility's estimate where there is no year of history", () => {
    expect(meanUse({ ...water, annualEstimate: "365" })?.toFixed()).toBe("28");
    expect(meanUse({ ...water, annualEstimate: "365", history: monthly(6, () => 1) })?.toFixed()).toBe("28");
  });

  it("takes a day's use times the days where there is neither", () => {
    const history = [{ from: "2026-05-23", to: "2026-08-31", usage: "50" }];
    expect(
      meanUse({ ...water, history })
        ?.round(9)
        .toFixed(),
    ).toBe("14");
  });

  it("does not reckon from a few days of history", () => {
    expect(
      meanUse({ ...water, history: [{ from: "2026-08-21", to: "2026-08-31", usage: "50" }] }),
    ).toBeNull();
  });

  it("prefers a year of the customer's own readings to the utility's estimate", () => {
    const mean = meanUse({ ...water, annualEstimate: "5000", history: monthly(12, () => 10) });
    expect(mean?.round(1).toFixed()).toBe("9.3");
  });

  it("knows the customer's own season", () => {
    const pool = (ago: number) => (ago % 12 === 11 ? 60 : 10);
    const evenly = meanUse({ ...water, history: monthly(24, () => 14) });
    const inSeason = meanUse({ ...water, history: monthly(24, pool) });
    expect(inSeason?.gt(evenly?.times(2) ?? 0)).toBe(true);
  });

  it("takes no season that the history covers only in part", () => {
    const [newest] = monthly(1, () => 0);
    const history = [
      { from: "2025-09-14", to: newest?.from ?? "", usage: "365" },
      { from: newest?.from ?? "", to: "2026-08-31", usage: "0" },
    ];
    const days = 351;
    const mean = meanUse({ ...water, history });
    expect(mean?.toFixed()).toBe(new Big(365 * 28).div(days).round(9).toFixed());
  });

  it("expects heat by the month, even after half-yearly readings", () => {
    const heat = {
      ...water,
      service: "heat",
      unit: "MWh",
      decimals: 3,
      history: [
        { from: "2025-06-30", to: "2025-12-31", usage: "4" },
        { from: "2024-12-31", to: "2025-06-30", usage: "6" },
      ],
    } satisfies ExpectationInput;
    const january = meanUse({ ...heat, lastActual: { value: "40", day: "2025-12-31" }, day: "2026-01-31" });
    const july = meanUse({ ...heat, lastActual: { value: "40", day: "2026-06-30" }, day: "2026-07-31" });
    expect(january?.round(1).toFixed()).toBe("1.9");
    expect(july?.round(1).toFixed()).toBe("0.1");
  });

  it("forgets what is older than three years", () => {
    const long = monthly(80, (ago) => (ago < 36 ? 10 : 500));
    expect(meanUse({ ...water, history: long })?.lt(15)).toBe(true);
  });

  it("does not depend on the order of the history and is never negative", () => {
    const useOfMonth = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(
        fc.constantFrom("water", "heat", "gas"),
        fc.array(useOfMonth, { maxLength: 40 }),
        fc.integer({ min: 1, max: 200 }),
        (service, uses, days) => {
          const history = monthly(uses.length, (ago) => uses[ago] ?? 0);
          const input = { ...water, service, history, day: addDays("2026-08-31", days) };
          const mean = meanUse(input);
          const reversed = meanUse({ ...input, history: history.toReversed() });
          expect(mean === null).toBe(reversed === null);
          if (!mean || !reversed) return;
          expect(mean.gte(0)).toBe(true);
          expect(mean.minus(reversed).abs().lt("1e-12")).toBe(true);
        },
      ),
    );
  });
});

describe("usualUse", () => {
  it("is 6 to 14 around 10", () => {
    expect(usualUse(new Big("9.9"), 0)).toEqual({ low: "5", high: "14", mean: "10" });
    expect(usualUse(new Big(10), 0)).toEqual({ low: "6", high: "14", mean: "10" });
    expect(usualUse(new Big("1.2345"), 3)).toEqual({ low: "0.74", high: "1.729", mean: "1.235" });
  });

  it("leaves an empty flat one step of the register", () => {
    expect(usualUse(new Big(0), 0)).toEqual({ low: "0", high: "1", mean: "0" });
    expect(usualUse(new Big(0), 3).high).toBe("0.001");
  });
});
