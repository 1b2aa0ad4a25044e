import { addDays, addMonths, type Day, daysBetween } from "@/lib/dates";

/** A calendar month, `YYYY-MM`. */
export type Month = string;

/** A month that has been billed. `index` counts from the first of the history. */
export type BilledMonth = {
  index: number;
  month: Month;
  first: Day;
  last: Day;
  days: number;
  issuedOn: Day;
  dueOn: Day;
};

/** A half-year that has been settled; `months` are those of it that lie in the history. */
export type SettledHalf = {
  months: readonly BilledMonth[];
  from: Day;
  to: Day;
  issuedOn: Day;
  dueOn: Day;
};

/** The time demonstration data tell of, counted back from `today`. */
export type Calendar = {
  today: Day;
  /** Day of the opening reading: the last before the first month. */
  opening: Day;
  months: readonly BilledMonth[];
  halves: readonly SettledHalf[];
};

const invoiceDay = 10;
const settlementDay = 16;
const daysToPay = 30;

/**
 * At least `length` months up to the newest that has been billed by `today`, begun with a half-year. A month is
 * billed on the 10th of the next, a half-year settled on the 16th after it; both are due 30 days later, so there is
 * always a bill that is not due yet.
 */
export function calendarOf(today: Day, length: number): Calendar {
  const newest = addMonths(firstOf(addDays(today, 1 - invoiceDay)), -1);
  const oldest = addMonths(newest, 1 - length);
  const start = addMonths(oldest, -((Number(oldest.slice(5, 7)) - 1) % 6));
  const months: BilledMonth[] = [];
  for (let first = start; first <= newest; first = addMonths(first, 1)) {
    months.push(billedMonth(first, months.length));
  }
  return { today, opening: addDays(start, -1), months, halves: halvesOf(months, today) };
}

/** True for June and December, when houses are read and settled. */
export function endsHalf({ month }: BilledMonth): boolean {
  return month.endsWith("-06") || month.endsWith("-12");
}

function billedMonth(first: Day, index: number): BilledMonth {
  const next = addMonths(first, 1);
  const issuedOn = addDays(next, invoiceDay - 1);
  return {
    index,
    month: first.slice(0, 7),
    first,
    last: addDays(next, -1),
    days: daysBetween(first, next),
    issuedOn,
    dueOn: addDays(issuedOn, daysToPay),
  };
}

function halvesOf(months: readonly BilledMonth[], today: Day): SettledHalf[] {
  return months.flatMap((last) => {
    const issuedOn = addDays(last.last, settlementDay);
    const half = months.slice(Math.max(0, last.index - 5), last.index + 1);
    const [first] = half;
    if (!first || !endsHalf(last) || issuedOn > today) return [];
    return [
      { months: half, from: first.first, to: last.last, issuedOn, dueOn: addDays(issuedOn, daysToPay) },
    ];
  });
}

function firstOf(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}
