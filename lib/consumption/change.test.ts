import fc from "fast-check";
import { expect, test } from "vitest";
import { explainChange, type Spent } from "@/lib/consumption/change";

const spent = (more: Partial<Spent>): Spent => ({
  variableCents: 10_000,
  fixedCents: 2_000,
  use: "100",
  days: 100,
  degreeDays: null,
  unitPrice: "1",
  ...more,
});

test("the same again costs the same, for no reason", () => {
  expect(explainChange(spent({}), spent({}))).toEqual({ days: 0, weather: 0, use: 0, price: 0, total: 0 });
});

test("more use at the same price is use", () => {
  const now = spent({ use: "120", variableCents: 12_000 });
  expect(explainChange(spent({}), now)).toEqual({ days: 0, weather: 0, use: 2_000, price: 0, total: 2_000 });
});

test("the same use at another price is price", () => {
  const now = spent({ variableCents: 11_000, fixedCents: 2_500 });
  expect(explainChange(spent({}), now)).toEqual({ days: 0, weather: 0, use: 0, price: 1_500, total: 1_500 });
});

test("a day more of the same life is days", () => {
  // 101 of 100 days: 120,00 € · 1,01 = 121,20 €.
  const now = spent({ days: 101, use: "101", variableCents: 10_100, fixedCents: 2_020 });
  expect(explainChange(spent({}), now)).toEqual({ days: 120, weather: 0, use: 0, price: 0, total: 120 });
});

test("a colder winter is weather, what was used beyond it is use, what it cost more is price", () => {
  const before = spent({ degreeDays: "1000" });
  // A tenth colder: 100 → 110 by the weather (+10 €), 115 were used (+5 €), and each cost a tenth more (+11,50 €).
  const now = spent({ degreeDays: "1100", use: "115", variableCents: 12_650 });
  expect(explainChange(before, now)).toEqual({
    days: 0,
    weather: 1_000,
    use: 500,
    price: 1_150,
    total: 2_650,
  });
});

test("a summer's few degree days explain nothing", () => {
  const now = spent({ degreeDays: "25", use: "90", variableCents: 9_000 });
  expect(explainChange(spent({ degreeDays: "5" }), now)).toMatchObject({ weather: 0, use: -1_000 });
});

test("after a year without use the use has the price of then", () => {
  const before = spent({ use: "0", variableCents: 0, unitPrice: "1" });
  const now = spent({ use: "10", variableCents: 1_200 });
  expect(explainChange(before, now)).toEqual({ days: 0, weather: 0, use: 1_000, price: 200, total: 1_200 });
});

test("the causes add up to the change exactly", () => {
  const any = fc.record({
    variableCents: fc.integer({ min: 0, max: 5_000_000 }),
    fixedCents: fc.integer({ min: -10_000, max: 1_000_000 }),
    use: fc.integer({ min: 0, max: 9_999_999 }).map((thousandths) => (thousandths / 1000).toFixed(3)),
    days: fc.integer({ min: 1, max: 3_700 }),
    degreeDays: fc.option(fc.integer({ min: 0, max: 4_000 }).map(String)),
    unitPrice: fc.constantFrom("0", "1.02054", "86.35665"),
  });
  fc.assert(
    fc.property(any, any, (before, now) => {
      const { days, weather, use, price, total } = explainChange(before, now);
      expect(days + weather + use + price).toBe(total);
      expect(total).toBe(now.variableCents + now.fixedCents - before.variableCents - before.fixedCents);
    }),
    { numRuns: 10_000 },
  );
});
