import Big from "big.js";
import type { Day } from "@/lib/dates";
import type { DayWeights } from "./day-weights";
import type { UseInterval } from "./use-intervals";

/**
 * The part of an interval's use that falls on the days after `from` up to and including `to`. What was used until a day
 * is rounded to the register's decimals, and a part is the difference of two such sums: parts that adjoin add up to the
 * whole to the last digit, and none is negative.
 */
export function partOf(interval: UseInterval, from: Day, to: Day, weights: DayWeights): Big {
  if (from <= interval.from && to >= interval.to) return interval.amount;
  return usedUntil(interval, to, weights).minus(usedUntil(interval, from, weights));
}

function usedUntil({ from, to, amount, decimals }: UseInterval, day: Day, { weigh }: DayWeights): Big {
  if (day <= from) return new Big(0);
  if (day >= to) return amount;
  return amount.times(weigh(from, day)).div(weigh(from, to)).round(decimals, Big.roundHalfUp);
}
