import fc from "fast-check";
import { expect, it } from "vitest";
import { reckoning } from "./reckoning";

const bill = {
  kind: "invoice" as const,
  cancelledOn: null,
  grossCents: 7996,
  prepaidCents: 0,
  roundingCents: 0,
  payableCents: 7996,
  openCents: 7996,
};

it("has nothing to add to a bill of which nothing is paid", () => {
  expect(reckoning(bill)).toEqual([]);
});

it("tells what was paid of a bill", () => {
  expect(reckoning({ ...bill, openCents: 4136 })).toEqual([
    { key: "gross", cents: 7996 },
    { key: "settled", cents: -3860 },
    { key: "open", cents: 4136 },
  ]);
});

it("takes advances off, rounds, and does not speak of payment where nobody pays", () => {
  const rounded = { ...bill, prepaidCents: 2000, roundingCents: -1, payableCents: 5995, openCents: 0 };
  expect(reckoning({ ...rounded, cancelledOn: "2026-09-12" })).toEqual([
    { key: "gross", cents: 7996 },
    { key: "prepaid", cents: -2000 },
    { key: "rounding", cents: -1 },
    { key: "payable", cents: 5995 },
  ]);
  expect(reckoning({ ...bill, kind: "credit_note", openCents: 10 })).toEqual([]);
  expect(reckoning({ ...bill, openCents: 0 })).toEqual([]);
});

it("adds up at every step", () => {
  const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
  fc.assert(
    fc.property(cents, cents, cents, cents, (grossCents, prepaidCents, roundingCents, openCents) => {
      const payableCents = grossCents - prepaidCents + roundingCents;
      const steps = reckoning({ ...bill, grossCents, prepaidCents, roundingCents, payableCents, openCents });
      let sum = 0;
      for (const { key, cents } of steps) {
        if (key === "gross") sum = cents;
        else if (key === "payable" || key === "open") expect(cents).toBe(sum);
        else sum += cents;
      }
    }),
  );
});
