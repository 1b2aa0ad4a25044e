import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays, addMonths } from "@/lib/dates";
import { heatingMonthWeights, isMostlyOutOfHeatingSeason, weightOf, weightOfYear } from "./month-weights";

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2000-01-01", days));
const service = fc.constantFrom("water", "heat", "gas", "sewage", "waste");

describe("weightOf", () => {
  it("gives each month of heating its weight, and the weights make a year", () => {
    heatingMonthWeights.forEach((weight, index) => {
      const first = addMonths("2026-01-01", index);
      const ofMonth = weightOf("heat", addDays(first, -1), addDays(addMonths(first, 1), -1));
      expect(new Big(ofMonth).div(weightOfYear("heat")).toFixed()).toBe(weight);
    });
    expect(weightOf("heat", "2025-12-31", "2026-12-31")).toBe(weightOfYear("heat"));
    expect(weightOf("heat", "2027-12-31", "2028-12-31")).toBe(weightOfYear("heat"));
  });

  it("lets water flow evenly", () => {
    expect(weightOf("water", "2025-01-01", "2026-01-01")).toBe(weightOfYear("water"));
    expect(weightOf("water", "2026-01-31", "2026-02-28")).toBe(weightOf("water", "2026-06-02", "2026-06-30"));
  });

  it("is a whole number, never negative, and parts make the whole", () => {
    const days = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(service, anyDay, days, days, (kind, from, first, second) => {
        const middle = addDays(from, first);
        const to = addDays(middle, second);
        const whole = weightOf(kind, from, to);
        expect(whole).toBeGreaterThanOrEqual(0);
        expect(Number.isSafeInteger(whole)).toBe(true);
        expect(weightOf(kind, from, middle) + weightOf(kind, middle, to)).toBe(whole);
      }),
    );
  });
});

describe("isMostlyOutOfHeatingSeason", () => {
  test.each([
    ["2026-05-31", "2026-08-31", true],
    ["2026-04-30", "2026-09-30", true],
    ["2026-08-31", "2026-10-05", true],
    ["2026-12-31", "2027-07-01", false],
    ["2026-10-31", "2026-11-30", false],
    ["2026-03-31", "2026-05-04", false],
  ])("%s to %s: %s", (from, to, expected) => {
    expect(isMostlyOutOfHeatingSeason(from, to)).toBe(expected);
  });
});
