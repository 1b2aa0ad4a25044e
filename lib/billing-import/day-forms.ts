import { parseSlovenianDay } from "@/lib/dates";
import type { ColumnForm } from "./column";

const days = new Map<string, string | null>();
const mostRemembered = 50_000;

/** A file has few days and many rows: what a text means is remembered. */
function dayOf(text: string): string | null {
  const known = days.get(text);
  if (known !== undefined) return known;
  if (days.size >= mostRemembered) days.clear();
  const day = parseSlovenianDay(text);
  days.set(text, day);
  return day;
}

export const day: ColumnForm = {
  form: "day",
  sqlType: "date",
  read: (given) => dayOf(given) ?? { reason: "no-day" },
};

/** A day and a time of day in Slovenia, staged without zone. */
export const moment: ColumnForm = {
  form: "moment",
  sqlType: "timestamp",
  read(given) {
    const [, date = given, time = "00:00"] = /^(.*\d)(?:T|\s+)(\d{1,2}:\d{2}(?::\d{2})?)$/.exec(given) ?? [];
    const read = parseSlovenianDay(date);
    const [hour = 0, minute = 0, second = 0] = time.split(":").map(Number);
    const exists = hour < 24 && minute < 60 && second < 60;
    return read && exists ? `${read} ${time}` : { reason: "no-moment" };
  },
};
