import { type Language, languages } from "@/lib/i18n/languages";
import { dayNumber, daysInMonth, numberedDay, writtenDay } from "./day-number";

/** A calendar day in Europe/Ljubljana, ISO `YYYY-MM-DD`. Compares as text. */
export type Day = string;

const zone = "Europe/Ljubljana";
const millisecondsPerDay = 86_400_000;
const firstOf1970 = dayNumber("1970-01-01");
const aMonday = /* @__PURE__ */ dayNumber("2024-01-01");

// Marked as pure, so that a page that formats no such day leaves them out of its script.
const ljubljanaParts = /* @__PURE__ */ new Intl.DateTimeFormat("en-GB", {
  timeZone: zone,
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

// A day is written from its midnight in UTC, so the zone of these is UTC whatever the process says.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${Object.keys(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(languages[language].locale, { timeZone: "UTC", ...options });
    formats.set(key, format);
  }
  return format;
}

/** The day an instant falls on in Europe/Ljubljana; without an argument, today. */
export function today(now: Date = new Date()): Day {
  const { year, month, day } = inLjubljana(now);
  return `${year.padStart(4, "0")}-${month}-${day}`;
}

/** The hour that the clock in Ljubljana shows at an instant, 0 to 23. */
export const hourOf = (instant: Date): number => Number(inLjubljana(instant).hour);

/** The time that the clock in Ljubljana shows at an instant: "08:05". */
export function clockTime(instant: Date): string {
  const { hour, minute } = inLjubljana(instant);
  return `${hour}:${minute}`;
}

/** True for a day that exists, of the years 1 to 9999. */
export const isDay = (value: unknown): boolean => !Number.isNaN(dayNumber(value));

/** The day `count` days later, or earlier when negative. Throws a RangeError for what is no day. */
export function addDays(day: Day, count: number): Day {
  return numberedDay(numberOf(day) + count);
}

/** The same day of the month `count` months later; the last of that month where it is shorter. */
export function addMonths(day: Day, count: number): Day {
  numberOf(day);
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const [year, month] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  const later = writtenDay(year, month, Math.min(Number(day.slice(8)), daysInMonth(year, month)));
  numberOf(later);
  return later;
}

/** Days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** 1 for a Monday to 7 for a Sunday. */
export const weekdayOf = (day: Day): number => ((((numberOf(day) - aMonday) % 7) + 7) % 7) + 1;

/** Reads `1.11.2017`, `01.11.2017`, `1. 11. 2017` and ISO; null for anything else and for days that do not exist. */
export function parseSlovenianDay(text: string): Day | null {
  const trimmed = text.trim();
  const [, day, month, year] = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(trimmed) ?? [];
  const iso = day && month && year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : trimmed;
  return isDay(iso) ? iso : null;
}

/** `28. 9. 2026` or `28 September 2026`. */
export function formatDay(day: Day, language: Language): string {
  if (!languages[language].numbers) return formatIn(language, { dateStyle: "long" }).format(timeOf(day));
  numberOf(day);
  return `${Number(day.slice(8))}. ${Number(day.slice(5, 7))}. ${Number(day.slice(0, 4))}`;
}

/** A day of the year, where space is dear: `28. 9.` or `28 Sept`. */
export function formatDayShort(day: Day, language: Language): string {
  if (languages[language].numbers) return `${Number(day.slice(8))}. ${Number(day.slice(5, 7))}.`;
  return formatIn(language, { day: "numeric", month: "short" }).format(timeOf(day));
}

/** `ponedeljek, 28. 9. 2026` or `Monday, 28 September 2026`. */
export function formatDayLong(day: Day, language: Language): string {
  return `${formatIn(language, { weekday: "long" }).format(timeOf(day))}, ${formatDay(day, language)}`;
}

/** An instant as the clock in Ljubljana shows it: `28. 9. 2026 ob 10.42` or `28 September 2026 at 10:42`. */
export function formatDayTime(instant: Date, language: Language): string {
  const { hour, minute } = inLjubljana(instant);
  const day = formatDay(today(instant), language);
  const { numbers, at, clock } = languages[language];
  return `${day} ${at} ${numbers ? Number(hour) : hour}${clock}${minute}`;
}

/** `28.09.2026`, as bills and payment slips write it. */
export function paymentDay(day: Day): string {
  numberOf(day);
  return day.split("-").reverse().join(".");
}

type Clock = Record<"year" | "month" | "day" | "hour" | "minute", string>;

let shown: { minute: number; clock: Clock } | undefined;

/** Every page asks for today, and many for the hour: what the clock showed is kept for the minute it lasts. */
function inLjubljana(instant: Date): Clock {
  const minute = Math.floor(instant.getTime() / 60_000);
  if (shown?.minute !== minute) shown = { minute, clock: readClock(instant) };
  return shown.clock;
}

function readClock(instant: Date): Clock {
  const found = { year: "", month: "", day: "", hour: "", minute: "" };
  for (const { type, value } of ljubljanaParts.formatToParts(instant)) {
    if (type in found) found[type as keyof typeof found] = value;
  }
  return found;
}

/** A day's midnight in UTC. */
const timeOf = (day: Day): number => (numberOf(day) - firstOf1970) * millisecondsPerDay;

function numberOf(day: Day): number {
  const number = dayNumber(day);
  if (Number.isNaN(number)) throw new RangeError(`Not a day: ${day}`);
  return number;
}
