import { type OfficeHours, openHours } from "@/lib/brand";
import type { Language } from "@/lib/i18n/languages";

/** A Monday, to count weekdays from. */
const monday = Date.UTC(2024, 0, 1);
const millisecondsPerDay = 86_400_000;

/** When the office is open, days with the same hours together: "ponedeljek, sreda in petek", "8.00–13.00". */
export function officeHours(
  language: Language,
  hours: readonly OfficeHours[] = openHours,
): { days: string; time: string }[] {
  const locale = language === "en" ? "en-GB" : language;
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

function clock(time: string, language: Language): string {
  const [hour, minute] = time.split(":");
  return `${Number(hour)}${language === "sl" ? "." : ":"}${minute}`;
}
