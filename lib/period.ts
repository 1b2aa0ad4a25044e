import { addDays, addMonths, type Day, formatDay } from "@/lib/dates";
import { type Language, languages } from "@/lib/i18n/languages";

const whole = { timeZone: "UTC", month: "long", year: "numeric" } as const;
const long = { timeZone: "UTC", month: "long" } as const;
const short = { timeZone: "UTC", month: "short" } as const;
const mostWritten = 5_000;

/**
 * A period as people name it: `avgust 2026`, `jan.–jun. 2026`, `dec. 2025–feb. 2026`; by its two days where it is
 * not made of whole months.
 */
export function formatPeriod(from: Day, to: Day, language: Language): string {
  if (from === to) return formatDay(from, language);
  const wholeMonths = from.endsWith("-01") && addDays(to, 1).endsWith("-01");
  if (!wholeMonths) return `${formatDay(from, language)}–${formatDay(to, language)}`;
  if (addDays(addMonths(from, 1), -1) === to) return write(from, language, whole);
  const [start, end] = [write(from, language, short), write(to, language, short)];
  const [startYear, endYear] = [from.slice(0, 4), to.slice(0, 4)];
  return startYear === endYear ? `${start}–${end} ${endYear}` : `${start} ${startYear}–${end} ${endYear}`;
}

/** The month of a day, without its year: `avgust`, `avg.`. */
export const formatMonth = (day: Day, language: Language, length: "long" | "short"): string =>
  write(day, language, length === "long" ? long : short);

const written = new Map<string, string>();

/** A month has few forms, and a page writes them often. */
function write(day: Day, language: Language, format: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${format.month} ${format.year} ${day.slice(0, 7)}`;
  const known = written.get(key);
  if (known) return known;
  if (written.size >= mostWritten) written.clear();
  const text = new Intl.DateTimeFormat(languages[language].locale, format).format(
    Date.parse(`${day}T00:00:00Z`),
  );
  written.set(key, text);
  return text;
}
