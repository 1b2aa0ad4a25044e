import { addDays, addMonths, type Day } from "@/lib/dates";

/** How a range is parted: calendar months, quarters, half-years, years. */
export const steps = ["months", "quarters", "halves", "years"] as const;
export type Step = (typeof steps)[number];

/** Days of a calendar period, both inclusive. */
export type Period = { from: Day; to: Day };

const monthsIn = { months: 1, quarters: 3, halves: 6, years: 12 } satisfies Record<Step, number>;

/** The calendar periods that lie in a range, oldest first; the first and the last are cut where the range begins or ends in them. */
export function periodsIn(step: Step, from: Day, to: Day): Period[] {
  const periods: Period[] = [];
  let start = from;
  while (start <= to) {
    const end = lastDayOf(step, start);
    periods.push({ from: start, to: end < to ? end : to });
    start = addDays(end, 1);
  }
  return periods;
}

/** The same days a year earlier; the 29th of February is the 28th there, and an end of a month stays one. */
export function yearBefore({ from, to }: Period): Period {
  return { from: addMonths(from, -12), to: addDays(addMonths(addDays(to, 1), -12), -1) };
}

/** The last day of the calendar period that a day lies in. */
function lastDayOf(step: Step, day: Day): Day {
  const length = monthsIn[step];
  const month = Number(day.slice(5, 7)) - 1;
  const first = addMonths(`${day.slice(0, 4)}-01-01`, Math.floor(month / length) * length);
  return addDays(addMonths(first, length), -1);
}
