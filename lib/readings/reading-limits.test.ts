import Big from "big.js";
import { describe, expect, it, test } from "vitest";
import { usualUse } from "./expected-use";
import type { MeteredService, MeterUnit } from "./reading-input";
import { readingLimits } from "./reading-limits";

function limits(service: MeteredService, unit: MeterUnit, mean: string | null, decimals = 0): string[] {
  const expected = mean === null ? null : new Big(mean);
  const { low, high, veryHigh } = readingLimits(
    service,
    unit,
    expected,
    expected && usualUse(expected, decimals),
  );
  return [low, high, veryHigh].map((limit) => limit.toFixed());
}

describe("readingLimits", () => {
  test.each([
    ["water", "m3", ["5", "45", "200"]],
    ["sewage", "m3", ["5", "45", "200"]],
    ["gas", "m3", ["0", "60", "400"]],
    ["heat", "MWh", ["5", "40.2", "200"]],
    ["heat", "kWh", ["0", "240", "4000"]],
  ] satisfies [MeteredService, MeterUnit, string[]][])("%s in %s, 20 expected", (service, unit, expected) => {
    expect(limits(service, unit, "20")).toEqual(expected);
  });

  it("never calls a small user's use low", () => {
    expect(limits("water", "m3", "5")).toEqual(["0", "15", "100"]);
    expect(limits("water", "m3", "5.2")).toEqual(["1.3", "15.4", "100"]);
  });

  it("lets a coarse register take its one step", () => {
    expect(limits("heat", "MWh", "0.1")).toEqual(["0", "1", "4"]);
    expect(limits("heat", "MWh", "0.1", 3)).toEqual(["0", "0.4", "4"]);
  });

  it("goes by the caps alone where nothing is expected", () => {
    expect(limits("water", "m3", null)).toEqual(["0", "100", "1000"]);
    expect(limits("heat", "MWh", null)).toEqual(["0", "4", "40"]);
  });
});
