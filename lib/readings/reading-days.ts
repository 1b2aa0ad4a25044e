import { addDays, type Day } from "@/lib/dates";
import type { MeterHistory } from "@/lib/readings/meter-history";
import { oldestReadingDays } from "@/lib/readings/plausibility";

/** The days a new reading may be of, newest first; none where the meter is read to the present day. */
export function readingDays(meter: MeterHistory, today: Day): Day[] {
  const { lastActual, installedOn, theirsSince, lastBilledDay } = meter;
  return Array.from({ length: oldestReadingDays + 1 }, (_, back) => addDays(today, -back)).filter(
    (day) =>
      day > lastActual.day &&
      day >= installedOn &&
      day >= theirsSince &&
      (!lastBilledDay || day > lastBilledDay),
  );
}
