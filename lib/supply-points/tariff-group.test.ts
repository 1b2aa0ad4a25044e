import { expect, test } from "vitest";
import { diameterClass, diameterClassNamed, knownTariffGroup } from "./tariff-group";

test.each([
  ["gospodinjski", "household"],
  [" Poslovni  in ostali ", "business"],
  ["industrijski", "industry"],
  ["CDK3", "CDK3"],
  ["CDK6", null],
  ["toString", null],
  ["", null],
])("the tariff group %j is %s", (text, group) => {
  expect(knownTariffGroup(text)).toBe(group);
});

// The table of factors: ≤ 20 × 1; 20 < DN < 40 × 3; 40 ≤ DN < 50 × 10; … ≥ 150 × 200.
test.each([
  [15, 1],
  [20, 1],
  [25, 3],
  [39, 3],
  [40, 10],
  [50, 15],
  [65, 30],
  [80, 50],
  [100, 100],
  [149, 100],
  [150, 200],
  [300, 200],
])("a connection of %i mm pays %i times the network charge", (millimetres, factor) => {
  expect(diameterClass(millimetres)?.factor).toBe(factor);
});

test("a tariff group may name a class; anything else names none", () => {
  expect(diameterClassNamed("DN 20")?.factor).toBe(1);
  expect(diameterClassNamed("dn≤20")?.factor).toBe(1);
  expect(diameterClassNamed("DN100")?.factor).toBe(100);
  expect(diameterClassNamed("20 mm")).toBeNull();
  expect(diameterClassNamed("DN 0")).toBeNull();
  expect(diameterClass(0)).toBeNull();
});
