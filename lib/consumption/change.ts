import Big from "big.js";
import { type Cents, roundToCents } from "@/lib/money";

/** What the days of one year cost, and what that follows from. Money is gross cents. */
export type Spent = {
  /** What goes by use, and what is charged by the month whatever is used. */
  variableCents: Cents;
  fixedCents: Cents;
  /** Exact decimal. */
  use: string;
  days: number;
  /** Kelvin days; null where weather plays no part or is not known. */
  degreeDays: string | null;
  /** What one more unit would have cost, in euros; needed only where nothing was used. */
  unitPrice: string;
};

/** A change in money by its causes, in cents; they add up to `total` exactly. */
export type Change = { days: Cents; weather: Cents; use: Cents; price: Cents; total: Cents };

/** Below so many degree days the weather of a time says nothing about its heating. */
const leastDegreeDays = 30;

/**
 * Why the same days cost more or less than the year before. One cause after the other takes its new value, and what the
 * sum changes by at each is that cause's: other days (29 February), other weather (for water none), other use, and what
 * is left is the price.
 */
export function explainChange(before: Spent, now: Spent): Change {
  const days = new Big(now.days).div(before.days || 1);
  const weather = weatherRatio(before, now, days);
  const used = new Big(before.use);
  const variable = new Big(before.variableCents);

  const atFirst = before.variableCents + before.fixedCents;
  const withDays = cents(variable.times(days).plus(days.times(before.fixedCents)));
  const withWeather = cents(variable.times(days).times(weather).plus(days.times(before.fixedCents)));
  const variableNow = used.gt(0)
    ? variable.times(now.use).div(used)
    : new Big(now.use).times(before.unitPrice).times(100);
  const withUse = cents(variableNow.plus(days.times(before.fixedCents)));
  const atLast = now.variableCents + now.fixedCents;
  return {
    days: withDays - atFirst,
    weather: withWeather - withDays,
    use: withUse - withWeather,
    price: atLast - withUse,
    total: atLast - atFirst,
  };
}

/** How much more heating a day asked for than a day of the year before. */
function weatherRatio(before: Spent, now: Spent, days: Big): Big {
  const known = (spent: Spent) => new Big(spent.degreeDays ?? 0).gte(leastDegreeDays);
  if (!known(before) || !known(now) || days.eq(0)) return new Big(1);
  return new Big(now.degreeDays ?? 0).div(before.degreeDays ?? 1).div(days);
}

const cents = (amount: Big): Cents => roundToCents(amount.div(100));
