import { type Day, daysBetween } from "@/lib/dates";
import type { Cents } from "@/lib/money";

/** Not due, and days late: 1–30, 31–60, 61–90, over 90. */
type Age = "not-due" | "1-30" | "31-60" | "61-90" | "over-90";

export type AgedPart = { age: Age; cents: Cents; count: number };

/** What is open by age. The parts and the credits (below zero) add up to `sumCents`; all but `not-due` is overdue. */
export type Ageing = {
  /** The five of them, youngest first. */
  parts: readonly AgedPart[];
  creditCents: Cents;
  overdueCents: Cents;
  sumCents: Cents;
};

type Aged = { dueOn: Day; openCents: Cents };

const ages = ["not-due", "1-30", "31-60", "61-90", "over-90"] as const satisfies readonly Age[];

/** Days since an item was to be paid, as seen on `day`; 0 where it is not due yet, and for a credit. */
export const daysLate = ({ dueOn, openCents }: Aged, day: Day): number =>
  openCents > 0 ? Math.max(0, daysBetween(dueOn, day)) : 0;

/** Puts open items by how late they are on `day`. A credit has no age. */
export function ageing(items: readonly Aged[], day: Day): Ageing {
  const debts = items.filter(({ openCents }) => openCents > 0);
  const parts = ages.map((age) => {
    const own = debts.filter((item) => ageOf(daysLate(item, day)) === age);
    return { age, cents: sumOf(own), count: own.length };
  });
  return {
    parts,
    creditCents: sumOf(items.filter(({ openCents }) => openCents < 0)),
    overdueCents: sumOf(debts.filter((item) => daysLate(item, day) > 0)),
    sumCents: sumOf(items),
  };
}

function ageOf(days: number): Age {
  if (days <= 0) return "not-due";
  if (days <= 30) return "1-30";
  if (days <= 60) return "31-60";
  return days <= 90 ? "61-90" : "over-90";
}

const sumOf = (items: readonly Aged[]): Cents => items.reduce((sum, { openCents }) => sum + openCents, 0);
