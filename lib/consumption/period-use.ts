import Big from "big.js";
import { addDays } from "@/lib/dates";
import { partOf } from "./apportion";
import type { SharedBy } from "./day-weights";
import type { MeasuredUse } from "./measured-use";
import type { Period } from "./periods";
import type { PeriodUse, Quality } from "./report";
import { joined, type Span, within } from "./spans";

/** What was used in a period, as far as it is known: never negative, and adjoining periods add up to the last digit. */
export function periodUse(measured: MeasuredUse, { from, to }: Period): PeriodUse {
  const whole: Span = { from: addDays(from, -1), to };
  const known = within(measured.known, whole);
  const [first] = known;
  const last = known.at(-1);
  const exchangedOn = measured.exchanges.find((day) => day >= from && day <= to) ?? null;
  if (!first || !last) {
    return { from, to, amount: null, quality: null, known: null, complete: false, exchangedOn };
  }
  const [covered] = joined(known);
  return {
    from,
    to,
    amount: amountIn(measured, known).toFixed(),
    quality: qualityIn(measured, known),
    known: { from: addDays(first.from, 1), to: last.to },
    complete: covered?.from === whole.from && covered.to === whole.to,
    exchangedOn,
  };
}

/** Exact use on the days of some spans, all of them known. */
export function amountIn({ stretches }: MeasuredUse, spans: readonly Span[]): Big {
  return spans.reduce(
    (sum, span) =>
      stretches.reduce(
        (inner, { interval, weights }) =>
          interval.to <= span.from || interval.from >= span.to
            ? inner
            : inner.plus(partOf(interval, span.from, span.to, weights)),
        sum,
      ),
    new Big(0),
  );
}

/** By what use was shared out that does not begin and end with a reading of the period. */
export function sharedIn(measured: MeasuredUse, periods: readonly Period[]): SharedBy[] {
  const ways = periods.flatMap(({ from, to }) =>
    within(measured.known, { from: addDays(from, -1), to }).flatMap((span) =>
      touched(measured, span)
        .filter((stretch) => isShared(stretch.interval, span))
        .map(({ weights }) => weights.by),
    ),
  );
  return [...new Set(ways)];
}

function qualityIn(measured: MeasuredUse, spans: readonly Span[]): Quality {
  const parts = spans.flatMap((span) => touched(measured, span).map(({ interval }) => ({ interval, span })));
  if (parts.some(({ interval }) => interval.estimated)) return "estimate";
  return parts.some(({ interval, span }) => isShared(interval, span)) ? "shared" : "read";
}

const touched = ({ stretches }: MeasuredUse, { from, to }: Span) =>
  stretches.filter(({ interval }) => interval.to > from && interval.from < to);

const isShared = (interval: { from: string; to: string; cut: boolean }, { from, to }: Span): boolean =>
  interval.cut || interval.from < from || interval.to > to;
