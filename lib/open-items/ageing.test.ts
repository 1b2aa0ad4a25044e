import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween } from "@/lib/dates";
import { ageing, daysLate } from "./ageing";

const day = "2026-11-23";
const item = fc.record({
  dueOn: fc.integer({ min: -400, max: 60 }).map((days) => addDays(day, days)),
  openCents: fc.integer({ min: -500_000, max: 500_000 }),
});

test("the parts and the credits add up to the sum, and all but what is not due is overdue", () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 60 }), (items) => {
      const { parts, creditCents, overdueCents, sumCents } = ageing(items, day);
      const debts = parts.reduce((sum, { cents }) => sum + cents, 0);
      expect(debts + creditCents).toBe(sumCents);
      expect(sumCents).toBe(items.reduce((sum, { openCents }) => sum + openCents, 0));
      expect(debts - (parts[0]?.cents ?? 0)).toBe(overdueCents);
      expect(parts.every(({ cents }) => cents >= 0) && creditCents <= 0).toBe(true);
      const counted = parts.reduce((sum, { count }) => sum + count, 0);
      expect(counted).toBe(items.filter(({ openCents }) => openCents > 0).length);
    }),
  );
});

test("an item stands in the part of its days, whatever else there is", () => {
  fc.assert(
    fc.property(item, fc.array(item), (own, others) => {
      fc.pre(own.openCents > 0);
      const late = daysBetween(own.dueOn, day);
      const at = late <= 0 ? 0 : Math.min(4, Math.ceil(late / 30));
      const without = ageing(others, day).parts[at];
      const withIt = ageing([...others, own], day).parts[at];
      expect((withIt?.cents ?? 0) - (without?.cents ?? 0)).toBe(own.openCents);
    }),
  );
});

test.each([
  [0, "not-due"],
  [1, "1-30"],
  [30, "1-30"],
  [31, "31-60"],
  [60, "31-60"],
  [61, "61-90"],
  [90, "61-90"],
  [91, "over-90"],
])("%i days late is %s", (late, age) => {
  const { parts } = ageing([{ dueOn: addDays(day, -late), openCents: 100 }], day);
  expect(parts.filter(({ cents }) => cents > 0)).toEqual([{ age, cents: 100, count: 1 }]);
  expect(daysLate({ dueOn: addDays(day, -late), openCents: 100 }, day)).toBe(late);
});

test("a credit is never late", () => {
  expect(daysLate({ dueOn: "2020-01-01", openCents: -100 }, day)).toBe(0);
  expect(ageing([{ dueOn: "2020-01-01", openCents: -100 }], day)).toMatchObject({
    creditCents: -100,
    overdueCents: 0,
    sumCents: -100,
  });
});
