/**
 * The number of a day, counted so that days that follow each other have numbers that do; NaN for what is no day of the
 * years 1 to 9999. Whole numbers only: a page reckons with thousands of days, and a Date for each is most of its work.
 */
export function dayNumber(day: unknown): number {
  if (typeof day !== "string" || day.length !== 10) return Number.NaN;
  if (day.charCodeAt(4) !== hyphen || day.charCodeAt(7) !== hyphen) return Number.NaN;
  const year = digits(day, 0, 4);
  const month = digits(day, 5, 7);
  const dayOfMonth = digits(day, 8, 10);
  const exists = year >= 1 && month >= 1 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
  return exists ? numberOf(year, month, dayOfMonth) : Number.NaN;
}

/** The day of a number. Throws a RangeError outside the years 1 to 9999. */
export function numberedDay(number: number): string {
  if (!(number >= firstNumber && number <= lastNumber))
    throw new RangeError(`Outside the years 1 to 9999: day ${number}`);
  const cycle = Math.floor(number / daysInCycle);
  const inCycle = number - cycle * daysInCycle;
  // Days that are neither the leap day of a fourth year, nor that of a century that has none, make years of 365.
  const yearInCycle = Math.floor(
    (inCycle - Math.floor(inCycle / 1460) + Math.floor(inCycle / 36_524) - Math.floor(inCycle / 146_096)) /
      365,
  );
  const year = cycle * 400 + yearInCycle;
  const inYear = number - numberOf(year, 3, 1);
  const sinceMarch = Math.floor((5 * inYear + 2) / 153);
  const month = sinceMarch < 10 ? sinceMarch + 3 : sinceMarch - 9;
  return writtenDay(month > 2 ? year : year + 1, month, inYear - daysBeforeMonth(sinceMarch) + 1);
}

/** How many days a month has; 0 for what is no month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month >= 1 && month <= 12 ? 30 + ((month + (month >> 3)) & 1) : 0;
}

/** `YYYY-MM-DD` of a day that exists. */
export const writtenDay = (year: number, month: number, dayOfMonth: number): string =>
  `${String(year).padStart(4, "0")}-${month < 10 ? "0" : ""}${month}-${dayOfMonth < 10 ? "0" : ""}${dayOfMonth}`;

const hyphen = 45;
const zero = 48;
/** Days of 400 years, after which the calendar repeats. */
const daysInCycle = 146_097;

// A year that begins in March ends with its leap day, so the months before a day always have the same lengths.
const daysBeforeMonth = (sinceMarch: number): number => Math.floor((153 * sinceMarch + 2) / 5);

function numberOf(year: number, month: number, dayOfMonth: number): number {
  const from = month > 2 ? year : year - 1;
  const leapDays = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  return from * 365 + leapDays + daysBeforeMonth((month + 9) % 12) + dayOfMonth - 1;
}

const firstNumber = numberOf(1, 1, 1);
const lastNumber = numberOf(9999, 12, 31);

/** The digits of a text as a number; NaN where one is none. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - zero;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}
