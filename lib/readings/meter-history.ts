import type { Day } from "@/lib/dates";
import type { ReportableMeter } from "@/lib/readings/queries";
import type { ExpectationInput, PastUse, ReadingInput } from "@/lib/readings/reading-input";
import { usageBetween } from "@/lib/readings/register-use";

/** What the rules know of a meter before a new value: the reading form judges by it while typing. */
export type MeterHistory = Omit<ExpectationInput, "day"> &
  Pick<ReadingInput, "newest" | "installedOn" | "removedOn" | "lastBilledDay"> & {
    /** Whether `lastActual` was read, or is what the meter was put in with. */
    since: "reading" | "installation";
    theirsSince: Day;
  };

/**
 * Turns a meter's readings (newest first) into what `assessReading` needs. `replaced` is the receipt of the
 * customer's own pending reading that the new one takes the place of: it does not count. Use from before the point
 * was theirs tells nothing of the customer and is left out.
 */
export function meterHistory(meter: ReportableMeter, replaced: string | null): MeterHistory {
  const counted = meter.readings.filter(
    ({ pendingReceipt }) => pendingReceipt === null || pendingReceipt !== replaced,
  );
  const read = counted.filter(({ source }) => source !== "estimate");
  const installed = { value: meter.initialValue, day: meter.installedOn };
  const [lastActual = installed] = read;
  const [newest = installed] = counted;
  const { service, unit, digits, decimals, annualEstimate, installedOn, theirsSince, lastBilledDay } = meter;
  return {
    service,
    unit,
    digits,
    decimals,
    annualEstimate,
    installedOn,
    removedOn: null,
    lastBilledDay,
    lastActual: { value: lastActual.value, day: lastActual.day },
    newest: { value: newest.value, day: newest.day, estimated: counted[0]?.source === "estimate" },
    history: pastUse(installedOn < theirsSince ? read : [...read, installed], digits),
    since: read.length > 0 ? "reading" : "installation",
    theirsSince,
  };
}

/** Use between neighbouring actual readings. */
function pastUse(newestFirst: readonly { value: string; day: Day }[], digits: number): PastUse[] {
  return newestFirst.slice(1).flatMap((from, index) => {
    const to = newestFirst[index];
    const usage = to && from.day < to.day ? usageBetween(from.value, to.value, digits) : null;
    return to && usage !== null ? [{ from: from.day, to: to.day, usage }] : [];
  });
}
