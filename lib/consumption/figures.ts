import Big from "big.js";
import { addDays, daysBetween } from "@/lib/dates";
import type { MeasuredUse } from "./measured-use";
import { periodUse } from "./period-use";
import { type Period, periodsIn, yearBefore } from "./periods";
import type { Figures, PeriodUse } from "./report";
import { daysIn } from "./spans";
import type { View } from "./view";

/** Gross cents of the use of some days; null where it is not known. */
type CostCents = (period: Period) => number | null;

/** The figures beside the graph: the known days of what is shown, against the same days of the year before. */
export function figuresOf(measured: MeasuredUse, view: View, costCents: CostCents): Figures {
  const shown = periodUse(measured, view);
  if (!shown.known || shown.amount === null) {
    return { now: null, before: null, preceding: null, difference: null, highestMonth: null };
  }
  const now = periodUse(measured, shown.known);
  const earlier = now.complete ? wholeAmount(periodUse(measured, yearBefore(shown.known))) : null;
  const days = daysIn(measured.known, shown.known);
  const used = new Big(now.amount ?? 0);
  return {
    now: {
      ...now,
      days,
      costCents: now.complete ? costCents(now) : null,
      perDay: used.div(days).round(3, Big.roundHalfUp).toFixed(),
    },
    before: earlier && { ...earlier, costCents: costCents(earlier) },
    preceding: view.own ? precedingOf(measured, shown.known) : null,
    difference: earlier && {
      amount: used.minus(earlier.amount).toFixed(),
      percent: new Big(earlier.amount).eq(0)
        ? null
        : used.minus(earlier.amount).times(100).div(earlier.amount).round(1, Big.roundHalfUp).toFixed(),
    },
    highestMonth: highestMonth(measured, view),
  };
}

const longestPreceding = 366;

function precedingOf(measured: MeasuredUse, { from, to }: Period) {
  const days = daysBetween(from, to) + 1;
  if (days > longestPreceding) return null;
  return wholeAmount(periodUse(measured, { from: addDays(from, -days), to: addDays(from, -1) }));
}

function wholeAmount({ from, to, amount, complete }: PeriodUse) {
  return complete && amount !== null ? { from, to, amount } : null;
}

function highestMonth(measured: MeasuredUse, { from, to }: View): Figures["highestMonth"] {
  const months = periodsIn("months", from, to)
    .filter((month) => month.from.endsWith("-01") && addDays(month.to, 1).endsWith("-01"))
    .flatMap((month) => wholeAmount(periodUse(measured, month)) ?? []);
  const [first, ...others] = months;
  if (!first || others.length === 0) return null;
  const highest = others.reduce(
    (most, month) => (new Big(month.amount).gt(most.amount) ? month : most),
    first,
  );
  return { from: highest.from, amount: highest.amount };
}
