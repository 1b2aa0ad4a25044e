import Big from "big.js";
import { addDays, addMonths, type Day } from "@/lib/dates";
import { partOf } from "./apportion";
import type { MeasuredUse } from "./measured-use";
import type { UseInterval } from "./use-intervals";

/** Heating values of gas by the first day of their month, kWh a m³, exact decimals. */
export type CalorificValues = ReadonlyMap<Day, string>;

/**
 * Gas in kWh: E = V · z · Hs with the point's conversion factor z and each month's heating value Hs, in whole kWh that
 * add up to the whole of each reading. A month whose value is not published yet takes the last one known and counts as
 * an estimate; null where no value is known at all.
 */
export function inEnergy(
  measured: MeasuredUse,
  factor: string | null,
  values: CalorificValues,
): MeasuredUse | null {
  if (factor === null || values.size === 0) return null;
  const months = [...values.keys()].sort();
  const stretches = measured.stretches.flatMap((stretch) => {
    const { interval, weights } = stretch;
    let [exact, counted] = [new Big(0), new Big(0)];
    return partsByMonth(interval).map((part): (typeof measured.stretches)[number] => {
      const month = `${addDays(part.from, 1).slice(0, 7)}-01`;
      const known = values.get(month) ?? values.get(lastBefore(months, month)) ?? "0";
      exact = exact.plus(partOf(interval, part.from, part.to, weights).times(factor).times(known));
      const amount = exact.round(0, Big.roundHalfUp).minus(counted);
      counted = counted.plus(amount);
      const estimated = interval.estimated || !values.has(month);
      const cut = part.from > interval.from || part.to < interval.to;
      return { interval: { ...part, amount, decimals: 0, estimated, cut }, weights };
    });
  });
  return { ...measured, unit: "kWh", decimals: 0, stretches };
}

/** The month nearest before one, or the first that is known. */
const lastBefore = (months: readonly Day[], month: Day): Day =>
  months.findLast((known) => known < month) ?? months[0] ?? month;

function partsByMonth({ from, to }: Pick<UseInterval, "from" | "to">): { from: Day; to: Day }[] {
  const parts = [];
  let start = from;
  while (start < to) {
    const end = addDays(addMonths(`${addDays(start, 1).slice(0, 7)}-01`, 1), -1);
    parts.push({ from: start, to: end < to ? end : to });
    start = end;
  }
  return parts;
}
