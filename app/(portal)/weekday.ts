import { type Day, daysBetween } from "@/lib/dates";

const aMonday = "2024-01-01";

/** "1" for a Monday to "7" for a Sunday, for sentences that bend the day's name. */
export const weekday = (day: Day): string => String((((daysBetween(aMonday, day) % 7) + 7) % 7) + 1);
