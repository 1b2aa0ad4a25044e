import { describe, expect, it } from "vitest";
import { calendarOf } from "./calendar";
import { coldnessOf, isOfColdWinter } from "./weather";

describe("the weather", () => {
  it("has one cold winter in three years: the one before the last", () => {
    const cold = calendarOf("2026-11-23", 36).months.filter(({ month }) =>
      isOfColdWinter(month, "2026-11-23"),
    );
    expect(cold.map(({ month }) => month)).toEqual(["2024-11", "2024-12", "2025-01", "2025-02", "2025-03"]);
    for (const { month } of cold) expect(coldnessOf(month, "2026-11-23", 1)).toBeGreaterThan(1.1);
  });

  it("does not count the winter that is not over", () => {
    expect(isOfColdWinter("2024-01", "2026-02-15")).toBe(true);
    expect(isOfColdWinter("2025-01", "2026-02-15")).toBe(false);
  });

  it("stays near the usual otherwise", () => {
    for (const month of ["2025-11", "2026-01", "2026-07"]) {
      expect(Math.abs(coldnessOf(month, "2026-11-23", 1) - 1)).toBeLessThanOrEqual(0.08);
    }
  });
});
