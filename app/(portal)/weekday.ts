import { type Day, weekdayOf } from "@/lib/dates";

/** "1" for a Monday to "7" for a Sunday, for sentences that bend the day's name. */
export const weekday = (day: Day): string => String(weekdayOf(day));
