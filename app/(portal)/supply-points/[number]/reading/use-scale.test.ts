import { expect, test } from "vitest";
import { useScaleOf } from "./use-scale";

const usual = { low: "6", high: "14", mean: "10" };

test.each([
  ["9", 0, { to: 20, spaces: 10 }],
  ["70", 0, { to: 70, spaces: 7 }],
  ["73", 0, { to: 80, spaces: 8 }],
  ["7398", 0, { to: 8000, spaces: 8 }],
])("a use of %s against 6 to 14", (usage, decimals, scale) => {
  expect(useScaleOf(usage, usual, decimals)).toEqual(scale);
});

test("ticks no closer than the register shows", () => {
  expect(useScaleOf("0", { low: "0", high: "1", mean: "0" }, 0)).toEqual({ to: 2, spaces: 2 });
  expect(useScaleOf("0.2", { low: "0.1", high: "0.3", mean: "0.2" }, 3)).toEqual({ to: 0.4, spaces: 8 });
});
