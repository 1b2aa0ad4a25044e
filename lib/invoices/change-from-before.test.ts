import Big from "big.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/dates";
import { lineAmounts } from "@/lib/money";
import { changeFromBefore, type InvoiceToCompare } from "./change-from-before";
import type { InvoiceLine } from "./invoice";

type Charge = { item: string; unit: string; quantity: string; price: string; rate?: string; point?: string };

function line({ item, unit, quantity, price, rate = "9.5", point = "100" }: Charge, at: number): InvoiceLine {
  return {
    lineNumber: at + 1,
    point: { number: point, street: "", postcode: "", city: "", ownName: null },
    priceItemCode: item,
    description: item,
    periodFrom: null,
    periodTo: null,
    quantity,
    unit,
    unitPrice: price,
    vatRate: rate,
    ...lineAmounts(quantity, price, rate),
  };
}

function bill(
  number: string,
  [from, days]: readonly [string, number],
  charges: readonly Charge[],
  extra = 0,
) {
  const lines = charges.map(line);
  return {
    number,
    issuedOn: addDays(from, days + 10),
    periodFrom: from,
    periodTo: addDays(from, days - 1),
    grossCents: lines.reduce((sum, { grossCents }) => sum + grossCents, extra),
    lines,
  } satisfies InvoiceToCompare;
}

const water = (quantity: string, price = "1"): Charge => ({
  item: "VODARINA",
  unit: "m3",
  quantity,
  price,
  rate: "0",
});
const network = (price: string, quantity = "1"): Charge => ({
  item: "OMREŽNINA",
  unit: "month",
  quantity,
  price,
  rate: "0",
});
const october = ["2026-10-01", 31] as const;
const september = ["2026-09-01", 30] as const;

const parts = (now: InvoiceToCompare, before: InvoiceToCompare) => {
  const { totalCents, useCents, priceCents, daysCents, otherCents } = changeFromBefore(now, before);
  return { total: totalCents, use: useCents, price: priceCents, days: daysCents, other: otherCents };
};

const none = { total: 0, use: 0, price: 0, days: 0, other: 0 };

describe("a bill against the one before", () => {
  test("that is the same tells of no change, and which bill it was held against", () => {
    const one = bill("1", october, [water("12"), network("12.0325")]);
    expect(parts(bill("2", october, [water("12"), network("12.0325")]), one)).toEqual(none);
    expect(changeFromBefore(one, one).before).toEqual({ number: "1", issuedOn: one.issuedOn });
  });

  test("is for more because of a day more, more use, and a dearer price, each by its own", () => {
    // 30 m³ in 30 days would have been 31 m³ in 31: a day costs 1 €; the 9 m³ beyond are use; then 10 % on all of it.
    expect(parts(bill("2", october, [water("40", "1.1")]), bill("1", september, [water("30")]))).toEqual({
      total: 1400,
      days: 100,
      use: 900,
      price: 400,
      other: 0,
    });
  });

  test("is for less where less was used; VAT that went up counts as price", () => {
    const now = bill("2", october, [{ ...water("10"), rate: "22" }]);
    expect(parts(now, bill("1", october, [water("20")]))).toEqual({
      ...none,
      total: -780,
      use: -1000,
      price: 220,
    });
  });

  test("charges by the month do not grow with days, but with months", () => {
    expect(parts(bill("2", october, [network("10")]), bill("1", september, [network("10")]))).toEqual(none);
    expect(parts(bill("2", october, [network("10", "2")]), bill("1", september, [network("9")]))).toEqual({
      ...none,
      total: 1100,
      days: 900,
      price: 200,
    });
  });

  test("what only one of them charges, more persons, and what stands beside the lines is something else", () => {
    const persons = (quantity: string): Charge => ({
      item: "ODPADKI",
      unit: "person",
      quantity,
      price: "4.12",
      rate: "0",
    });
    const now = bill("2", october, [persons("3"), { ...water("5"), point: "200" }], 7);
    expect(parts(now, bill("1", october, [persons("2"), water("3")]))).toEqual({
      ...none,
      total: 412 + 500 - 300 + 7,
      other: 412 + 500 - 300 + 7,
    });
  });

  test("a price that changed midway parts one charge into two lines, which count together", () => {
    const now = bill("2", october, [water("5", "1"), water("5", "2")]);
    expect(parts(now, bill("1", october, [water("10")]))).toEqual({ ...none, total: 500, price: 500 });
  });

  test("nothing used before: all of it is use", () => {
    expect(parts(bill("2", october, [water("5")]), bill("1", october, [water("0")]))).toEqual({
      ...none,
      total: 500,
      use: 500,
    });
  });
});

const charge = fc.record({
  item: fc.constantFrom("VODARINA", "TOPLOTA", "OMREŽNINA", "ODPADKI"),
  unit: fc.constantFrom("m3", "MWh", "kWh", "month", "MW/month", "person", "piece"),
  quantity: fc
    .integer({ min: -99_999, max: 9_999_999 })
    .map((thousandths) => new Big(thousandths).div(1000).toFixed()),
  price: fc.integer({ min: -9_999, max: 99_999_999 }).map((parts) => new Big(parts).div(1_000_000).toFixed()),
  rate: fc.constantFrom("0", "9.5", "22"),
  point: fc.constantFrom("100", "200"),
});
const anyBill = fc
  .tuple(
    fc.integer({ min: 0, max: 800 }),
    fc.integer({ min: 1, max: 200 }),
    fc.array(charge, { maxLength: 12 }),
    fc.integer({ min: -50, max: 50 }),
  )
  .map(([offset, days, charges, extra]) => bill("1", [addDays("2025-01-01", offset), days], charges, extra));

test("the parts add up to the change, to the cent, whatever the two bills", () => {
  fc.assert(
    fc.property(anyBill, anyBill, (now, before) => {
      const { total, use, price, days, other } = parts(now, before);
      expect(use + price + days + other).toBe(total);
      expect(total).toBe(now.grossCents - before.grossCents);
      for (const cents of [use, price, days, other]) expect(Number.isSafeInteger(cents)).toBe(true);
    }),
  );
});
