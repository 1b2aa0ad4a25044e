import { addDays, type Day } from "@/lib/dates";
import { nextWindow, type ReadingWindow, windowOn } from "@/lib/readings/reading-windows";
import type { Meter, Service } from "@/lib/supply-points/meters";

type ReadMeter = Pick<Meter, "service" | "remote" | "lastDay" | "lastSource">;

/** When meters of a service are to be read: now, in the `open` window that holds the day, or in the next one. */
export type DueWindow = ReadingWindow & { service: Service; open: boolean };

/** The open window in which a meter has not been read yet; an estimate is no reading. */
export function openWindow(
  { service, remote, lastDay, lastSource }: ReadMeter,
  day: Day,
): ReadingWindow | null {
  const window = remote ? null : windowOn(service, day);
  return window && (lastDay < window.from || lastSource === "estimate") ? window : null;
}

/** The window of each service that customers read themselves; open ones first, then the soonest. */
export function dueWindows(meters: readonly ReadMeter[], day: Day): DueWindow[] {
  const windows = new Map<Service, DueWindow>();
  for (const meter of meters.filter(({ remote }) => !remote)) {
    const { service } = meter;
    const open = openWindow(meter, day);
    if (open) windows.set(service, { service, open: true, ...open });
    else if (!windows.has(service))
      windows.set(service, { service, open: false, ...windowAfter(service, day) });
  }
  const order = ({ open, from, to }: DueWindow) => `${open ? 0 : 1} ${open ? to : from}`;
  return [...windows.values()].sort((a, b) => order(a).localeCompare(order(b)));
}

/** The first window that opens after `day`. */
function windowAfter(service: Service, day: Day): ReadingWindow {
  const now = windowOn(service, day);
  return nextWindow(service, now ? addDays(now.to, 1) : day);
}
