import Big from "big.js";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays, addMonths } from "@/lib/dates";
import { heatingMonthWeights, isMostlyOutOfHeatingSeason, shareOfYear } from "./month-weights";

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays("2000-01-01", days));
const service = fc.constantFrom("water", "heat", "gas", "sewage", "waste");

describe("shareOfYear", () => {
  it("gives each month of heating its weight, and the weights make a year", () => {
    heatingMonthWeights.forEach((weight, index) => {
      const first = addMonths("2026-01-01", index);
      const share = shareOfYear("heat", addDays(first, -1), addDays(addMonths(first, 1), -1));
      expect(share.toFixed()).toBe(weight);
    });
    const sum = heatingMonthWeights.reduce((total, weight) => total.plus(weight), new Big(0));
    expect(sum.toFixed()).toBe("1");
  });

  it("lets water flow evenly", () => {
    expect(shareOfYear("water", "2025-01-01", "2026-01-01").toFixed()).toBe("1");
    expect(
      shareOfYear("water", "2026-01-31", "2026-02-28").eq(shareOfYear("water", "2026-06-02", "2026-06-30")),
    ).toBe(true);
  });

  it("is never negative, and parts make the whole", () => {
    const days = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(service, anyDay, days, days, (kind, from, first, second) => {
        const middle = addDays(from, first);
        const to = addDays(middle, second);
        const whole = shareOfYear(kind, from, to);
        const parts = shareOfYear(kind, from, middle).plus(shareOfYear(kind, middle, to));
        expect(whole.gte(0)).toBe(true);
        expect(whole.minus(parts).abs().lt("1e-15")).toBe(true);
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
