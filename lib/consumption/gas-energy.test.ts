import { expect, test } from "vitest";
import { inEnergy } from "@/lib/consumption/gas-energy";
import { measuredUse } from "@/lib/consumption/measured-use";
import { periodUse } from "@/lib/consumption/period-use";
import { periodsIn } from "@/lib/consumption/periods";
import { register } from "@/tests/support/registers";

const gas = { service: "gas", unit: "m3", decimals: 3 } as const;
const months = (registers: Parameters<typeof measuredUse>[1], values: [string, string][], to: string) => {
  const energy = inEnergy(measuredUse("gas", registers), "0.93858", new Map(values));
  return energy && periodsIn("months", "2026-01-01", to).map((period) => periodUse(energy, period));
};

test("m³ become kWh by the point's factor and each month's heating value", () => {
  // 100 m³ · 0,93858 · 11,4 = 1069,98 → 1070; 50 · 0,93858 · 11,5 = 539,68 → all in all 1610 (1609,66…): 1070 and 540.
  const read = register("2025-12-31 0 | 2026-01-31 100 | 2026-02-28 150", gas);
  const rows = months(
    [read],
    [
      ["2026-01-01", "11.4"],
      ["2026-02-01", "11.5"],
    ],
    "2026-02-28",
  );
  expect(rows?.map(({ amount, quality }) => [amount, quality])).toEqual([
    ["1070", "read"],
    ["540", "read"],
  ]);
});

test("a reading over two months is parted first, and each part takes its month's value", () => {
  // Weights .19 and .16 of 350 m³: 190 and 160; 190 · 0,93858 · 10 = 1783,302 → 1783; 160 · 0,93858 · 12 = 1802,0736; sum 3585,3756 → 3585 − 1783 = 1802.
  const read = register("2025-12-31 0 | 2026-02-28 350", gas);
  const rows = months(
    [read],
    [
      ["2026-01-01", "10"],
      ["2026-02-01", "12"],
    ],
    "2026-02-28",
  );
  expect(rows?.map(({ amount, quality }) => [amount, quality])).toEqual([
    ["1783", "shared"],
    ["1802", "shared"],
  ]);
});

test("a month whose value is not published takes the one before and is an estimate", () => {
  const read = register("2025-12-31 0 | 2026-01-31 100 | 2026-02-28 200", gas);
  const rows = months([read], [["2026-01-01", "11.4"]], "2026-02-28");
  expect(rows?.map(({ amount, quality }) => [amount, quality])).toEqual([
    ["1070", "read"],
    ["1070", "estimate"],
  ]);
});

test("without a factor or any value there are no kWh", () => {
  const measured = measuredUse("gas", [register("2025-12-31 0 | 2026-01-31 100", gas)]);
  expect(inEnergy(measured, null, new Map([["2026-01-01", "11.4"]]))).toBeNull();
  expect(inEnergy(measured, "1", new Map())).toBeNull();
});
