import { describe, expect, test } from "vitest";
import { type Step, stepLayout } from "./step-chart-layout";

const step = (from: string, value: number, when: Step["when"] = "past"): Step => ({
  from,
  value,
  label: value.toFixed(4),
  when,
});
const water = [
  step("2019-03-01", 0.6571),
  step("2023-02-01", 0.7971),
  step("2023-06-01", 0.8872),
  step("2024-05-01", 0.932, "current"),
];

describe("a chart of steps", () => {
  test("stands on zero, fills its width without gaps and gives the highest step its whole height", () => {
    const { bars, zero } = stepLayout(water, "2026-11-26");
    expect(bars.map(({ y, height }) => y + height)).toEqual(bars.map(() => expect.closeTo(zero, 9)));
    for (const [at, bar] of bars.entries()) expect(bar.x + bar.width).toBeCloseTo(bars[at + 1]?.x ?? 100, 9);
    expect(bars[3]?.height).toBeCloseTo(7, 9);
    expect(bars[0]?.height).toBeCloseTo((7 * 0.6571) / 0.932, 9);
  });

  test("has every value from 48em, and on phones those that touch nothing, today's among them", () => {
    const { labels } = stepLayout(water, "2026-11-26");
    const at = (width: string) =>
      labels.filter((label) => label.at === width || label.at === "all").map(({ key }) => key.slice(0, 7));
    expect(at("wide").sort()).toEqual(["2019-03", "2023-02", "2023-06", "2024-05"]);
    expect(at("phone").sort()).toEqual(["2019-03", "2023-06", "2024-05"]);
  });

  test("hangs what is below zero under the axis, with its value under it", () => {
    const { bars, labels, zero } = stepLayout(
      [step("2024-01-01", 2), step("2025-01-01", -1, "current")],
      "2026-01-01",
    );
    expect(bars[1]?.y).toBeCloseTo(zero, 9);
    expect(labels.find(({ key }) => key === "2025-01-01")?.y).toBeGreaterThan(zero);
  });

  test("leaves room for a step that begins today, or is only announced", () => {
    const steps = [step("2025-01-01", 1, "current"), step("2027-01-01", 2, "announced")];
    expect(stepLayout(steps, "2026-01-01").bars[1]?.width).toBeGreaterThan(5);
    expect(stepLayout(steps.slice(1), "2027-01-01").bars[0]?.width).toBe(100);
  });

  test("draws nothing but zeros, and one day, without a fault", () => {
    for (const { bars } of [stepLayout([step("2026-01-01", 0)], "2026-01-01"), stepLayout([], "2026-01-01")])
      for (const bar of bars)
        expect(Object.values(bar).every((value) => typeof value === "string" || value >= 0)).toBe(true);
  });

  test("names years so far apart that their numbers have room", () => {
    const { years } = stepLayout([step("2006-03-01", 1, "current")], "2026-11-26");
    expect(years.length).toBeGreaterThan(2);
    for (const [at, { x }] of years.entries())
      expect(((years[at + 1]?.x ?? 200) - x) * 0.15).toBeGreaterThan(3.1);
  });
});
