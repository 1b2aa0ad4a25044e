import { type OfficeHours, openHours } from "@/lib/brand";
import { addDays, clockTime, type Day, today, weekdayOf } from "@/lib/dates";
import { type Language, languages } from "@/lib/i18n/languages";
import { isPublicHoliday } from "@/lib/public-holidays";

/** A Monday, to count weekdays from. */
const monday = Date.UTC(2024, 0, 1);
const millisecondsPerDay = 86_400_000;

/** When the office is open, days with the same hours together: "ponedeljek, sreda in petek", "8.00–13.00". */
export function officeHours(
  language: Language,
  hours: readonly OfficeHours[] = openHours,
): { days: string; time: string }[] {
  const { locale } = languages[language];
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
  const list = new Intl.ListFormat(locale);
  const daysByTime = new Map<string, string[]>();
  for (const { weekday: day, from, to } of hours) {
    const time = `${clock(from, language)}–${clock(to, language)}`;
    const name = weekday.format(monday + (day - 1) * millisecondsPerDay);
    daysByTime.set(time, [...(daysByTime.get(time) ?? []), name]);
  }
  return [...daysByTime].map(([time, days]) => ({ days: list.format(days), time }));
}

/** Whether the office is open, and until when; or when it opens next, null for never. Times as "08:00" in Ljubljana. */
export type OfficeNow =
  | { open: true; until: string }
  | { open: false; next: { day: Day; from: string } | null };

/** Whether the office is open at an instant: hours are Ljubljana's, and work-free days have none. */
export function officeAt(instant: Date, hours: readonly OfficeHours[] = openHours): OfficeNow {
  const [day, time] = [today(instant), clockTime(instant)];
  const hoursOf = (on: Day) =>
    isPublicHoliday(on)
      ? []
      : hours
          .filter(({ weekday }) => weekday === weekdayOf(on))
          .toSorted((a, b) => a.from.localeCompare(b.from));
  const now = hoursOf(day).find(({ from, to }) => from <= time && time < to);
  if (now) return { open: true, until: now.to };
  for (let ahead = 0; ahead < daysLookedAhead; ahead++) {
    const on = addDays(day, ahead);
    const next = hoursOf(on).find(({ from }) => ahead > 0 || from > time);
    if (next) return { open: false, next: { day: on, from: next.from } };
  }
  return { open: false, next: null };
}

/** Longer than any run of work-free days. */
const daysLookedAhead = 21;

/** A time of the clock as a language writes it: "8.00", "8:00". */
export function clock(time: string, language: Language): string {
  const [hour, minute] = time.split(":");
  return `${Number(hour)}${languages[language].clock}${minute}`;
}
