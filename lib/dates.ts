import type { Language } from "@/lib/i18n/languages";

/** A calendar day in Europe/Ljubljana, ISO `YYYY-MM-DD`. Compares as text. */
export type Day = string;

const zone = "Europe/Ljubljana";
const millisecondsPerDay = 86_400_000;

const ljubljanaParts = new Intl.DateTimeFormat("en-GB", {
  timeZone: zone,
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

// A day is written from its midnight in UTC, so the zone of these is UTC whatever the process says.
const englishDay = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", dateStyle: "long" });
const weekdays = {
  sl: new Intl.DateTimeFormat("sl-SI", { timeZone: "UTC", weekday: "long" }),
  en: new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", weekday: "long" }),
} satisfies Record<Language, Intl.DateTimeFormat>;

/** The day an instant falls on in Europe/Ljubljana; without an argument, today. */
export function today(now: Date = new Date()): Day {
  const { year, month, day } = inLjubljana(now);
  return `${year.padStart(4, "0")}-${month}-${day}`;
}

/** The hour that the clock in Ljubljana shows at an instant, 0 to 23. */
export const hourOf = (instant: Date): number => Number(inLjubljana(instant).hour);

/** True for a day that exists, of the years 1 to 9999. */
export function isDay(value: unknown): boolean {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value) || value.startsWith("0000"))
    return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** The day `count` days later, or earlier when negative. Throws a RangeError for what is no day. */
export function addDays(day: Day, count: number): Day {
  return fromTime(timeOf(day) + count * millisecondsPerDay);
}

/** The same day of the month `count` months later; the last of that month where it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const date = new Date(timeOf(day));
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count);
  const last = new Date(date);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  date.setUTCDate(Math.min(dayOfMonth, last.getUTCDate()));
  return fromTime(date.getTime());
}

/** Days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (timeOf(to) - timeOf(from)) / millisecondsPerDay;
}

/** Reads `1.11.2017`, `01.11.2017`, `1. 11. 2017` and ISO; null for anything else and for days that do not exist. */
export function parseSlovenianDay(text: string): Day | null {
  const trimmed = text.trim();
  const [, day, month, year] = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(trimmed) ?? [];
  const iso = day && month && year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : trimmed;
  return isDay(iso) ? iso : null;
}

/** `28. 9. 2026` or `28 September 2026`. */
export function formatDay(day: Day, language: Language): string {
  const date = new Date(timeOf(day));
  if (language === "en") return englishDay.format(date);
  return `${date.getUTCDate()}. ${date.getUTCMonth() + 1}. ${date.getUTCFullYear()}`;
}

/** `ponedeljek, 28. 9. 2026` or `Monday, 28 September 2026`. */
export function formatDayLong(day: Day, language: Language): string {
  return `${weekdays[language].format(timeOf(day))}, ${formatDay(day, language)}`;
}

/** An instant as the clock in Ljubljana shows it: `28. 9. 2026 ob 10.42` or `28 September 2026 at 10:42`. */
export function formatDayTime(instant: Date, language: Language): string {
  const { hour, minute } = inLjubljana(instant);
  const day = formatDay(today(instant), language);
  return language === "en" ? `${day} at ${hour}:${minute}` : `${day} ob ${Number(hour)}.${minute}`;
}

/** `28.09.2026`, as bills and payment slips write it. */
export function paymentDay(day: Day): string {
  timeOf(day);
  return day.split("-").reverse().join(".");
}

function inLjubljana(instant: Date): Record<"year" | "month" | "day" | "hour" | "minute", string> {
  const found = { year: "", month: "", day: "", hour: "", minute: "" };
  for (const { type, value } of ljubljanaParts.formatToParts(instant)) {
    if (type in found) found[type as keyof typeof found] = value;
  }
  return found;
}

function timeOf(day: Day): number {
  if (!isDay(day)) throw new RangeError(`Not a day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`);
}

function fromTime(time: number): Day {
  const day = new Date(time).toISOString().slice(0, 10);
  if (!isDay(day)) throw new RangeError(`Outside the years 1 to 9999: ${day}`);
  return day;
}
