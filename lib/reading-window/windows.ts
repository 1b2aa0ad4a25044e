import { addMonths, type Day } from "@/lib/dates";
import { nextWindow, type ReadingWindow, windowOn } from "@/lib/readings/reading-windows";

/** Services whose meters customers read. */
export const readServices = ["water", "heat", "gas"] as const;

export type ReadService = (typeof readServices)[number];

const listed = 12;

/** Windows of a service that began by a day, newest first: the open one, if any, and those of the year before. */
export function pastWindows(service: ReadService, day: Day): ReadingWindow[] {
  const windows = new Map<Day, ReadingWindow>();
  const open = windowOn(service, day);
  if (open) windows.set(open.from, open);
  for (let back = 1; windows.size < listed; back += 1) {
    const window = nextWindow(service, `${addMonths(day, -back).slice(0, 7)}-15`);
    if (window.from <= day) windows.set(window.from, window);
  }
  return [...windows.values()].toSorted((a, b) => b.from.localeCompare(a.from));
}

/** The service and the window that an address asks for; the newest window where it names none of the listed ones. */
export function askedWindow(
  { service, window }: Record<string, string | string[] | undefined>,
  day: Day,
): { service: ReadService; window: ReadingWindow; windows: ReadingWindow[] } {
  const named = readServices.find((name) => name === service) ?? "water";
  const windows = pastWindows(named, day);
  const found = windows.find(({ from }) => from === window) ?? windows[0];
  if (!found) throw new Error("there were windows before every day");
  return { service: named, window: found, windows };
}
