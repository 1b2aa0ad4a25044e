import { describe, expect, test } from "vitest";
import type { ServiceReport } from "./report";
import { sumsOf } from "./sum-of-points";

const year = { from: "2025-01-01", to: "2025-12-31" };

/** What one point used in 2025, until another day where that is told, and in the same days of 2024. */
function report(
  amount: string | null,
  before: string | null,
  { until = year.to, ...more }: Partial<ServiceReport> & { until?: string } = {},
): ServiceReport {
  const days = { from: year.from, to: until };
  const known = { quality: "read", known: days, complete: true, exchangedOn: null } as const;
  return {
    service: "water",
    unit: "m3",
    units: ["m3"],
    decimals: 0,
    sharedBy: [],
    rows: [],
    change: null,
    figures: {
      now: amount === null ? null : { ...days, ...known, amount, days: 365, costCents: null, perDay: "0" },
      before:
        before === null ? null : { from: "2024-01-01", to: "2024-12-31", amount: before, costCents: null },
      preceding: null,
      difference: null,
      highestMonth: null,
    },
    ...more,
  };
}

describe("the use of several points together", () => {
  test("is summed up exactly, by service and unit", () => {
    const sums = sumsOf(
      [
        report("74", "79"),
        report("0.1", "0.3", { service: "heat", unit: "MWh", decimals: 3 }),
        report("12", "10"),
        report("0.2", "0.3", { service: "heat", unit: "MWh", decimals: 3 }),
      ],
      year,
    );
    expect(sums).toEqual([
      {
        service: "water",
        unit: "m3",
        decimals: 0,
        now: "86",
        before: "89",
        difference: "-3",
        partial: false,
      },
      {
        service: "heat",
        unit: "MWh",
        decimals: 3,
        now: "0.3",
        before: "0.6",
        difference: "-0.3",
        partial: false,
      },
    ]);
  });

  test("is compared with the year before only where all points have one", () => {
    const [sum] = sumsOf([report("74", "79"), report("12", null)], year);
    expect(sum).toMatchObject({ now: "86", before: null, difference: null });
  });

  test("leaves out a point of which nothing is known, and says that it is not all", () => {
    const [sum] = sumsOf([report("74", "79"), report(null, null)], year);
    expect(sum).toMatchObject({ now: "74", before: "79", difference: "-5", partial: true });
  });

  test("says that it is not all where a point is known only until some day", () => {
    const [sum] = sumsOf([report("74", "79", { until: "2025-08-31" }), report("12", "10")], year);
    expect(sum).toMatchObject({ now: "86", partial: true });
  });

  test("is unknown where nothing is known", () => {
    const [sum] = sumsOf([report(null, null)], year);
    expect(sum).toMatchObject({ now: null, before: null, difference: null, partial: true });
  });
});
