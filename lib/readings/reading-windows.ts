import { addDays, addMonths, type Day } from "@/lib/dates";
import type { MeteredService } from "@/lib/readings/reading-input";

/** Days, both included, whose readings count for the bill of the month in which they begin. */
export type ReadingWindow = { from: Day; to: Day };

/** A window opens so many days before a month ends, and may reach into the next one. */
type Rule = { lastDays: number; firstDaysOfNext: number };

const overTheTurn: Rule = { lastDays: 5, firstDaysOfNext: 3 };

/** When each service is read for a bill. Change them here; `docs/operations.md` names the place. */
const windows: Record<MeteredService, Rule> = {
  water: overTheTurn,
  sewage: overTheTurn,
  waste: overTheTurn,
  heat: overTheTurn,
  gas: { lastDays: 5, firstDaysOfNext: 0 },
};

/** The window of a service that holds a day; null between two windows. */
export function windowOn(service: MeteredService, day: Day): ReadingWindow | null {
  const window = nextWindow(service, day);
  return window.from <= day ? window : null;
}

/** The window of a service that holds a day, or the first one after it. */
export function nextWindow(service: MeteredService, day: Day): ReadingWindow {
  const ofLastMonth = windowOfMonth(service, addMonths(day, -1));
  return day <= ofLastMonth.to ? ofLastMonth : windowOfMonth(service, day);
}

/** True where a reading of a day, received on another, is in time for the bill whose window holds both. */
export function countsForBill(
  service: MeteredService,
  { readOn, received }: { readOn: Day; received: Day },
): boolean {
  const window = windowOn(service, received);
  return window !== null && window.from <= readOn;
}

/** The window that opens in the month of a day. */
function windowOfMonth(service: MeteredService, day: Day): ReadingWindow {
  const { lastDays, firstDaysOfNext } = windows[service];
  const firstOfNext = `${addMonths(day, 1).slice(0, 7)}-01`;
  return { from: addDays(firstOfNext, -lastDays), to: addDays(firstOfNext, firstDaysOfNext - 1) };
}
