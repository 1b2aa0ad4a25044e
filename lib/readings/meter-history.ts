import type { Day } from "@/lib/dates";
import type { ReportableMeter } from "@/lib/readings/queries";
import type { ExpectationInput, PastUse } from "@/lib/readings/reading-input";
import { usageBetween } from "@/lib/readings/register-use";

/** What the rules know of a meter before a new value: last states, past use, and the reading a new one would replace. */
export type MeterHistory = Pick<
  ExpectationInput,
  "service" | "unit" | "digits" | "decimals" | "annualEstimate" | "lastActual" | "history"
> & {
  newest: { value: string; day: Day; estimated: boolean };
  installedOn: Day;
  removedOn: null;
  lastBilledDay: Day | null;
};

/**
 * Turns a meter's readings (newest first) into what `assessReading` needs. `replaced` is the receipt of the
 * customer's own pending reading that the new one takes the place of: it does not count.
 */
export function meterHistory(meter: ReportableMeter, replaced: string | null): MeterHistory {
  const counted = meter.readings.filter(
    (reading) => reading.pendingReceipt === null || reading.pendingReceipt !== replaced,
  );
  const installed = { value: meter.initialValue, day: meter.installedOn };
  const actual = [...counted.filter((reading) => reading.source !== "estimate"), installed];
  const [lastActual = installed] = actual;
  const [newest] = counted;
  return {
    service: meter.service,
    unit: meter.unit,
    digits: meter.digits,
    decimals: meter.decimals,
    annualEstimate: meter.annualEstimate,
    installedOn: meter.installedOn,
    removedOn: null,
    lastBilledDay: meter.lastBilledDay,
    lastActual: { value: lastActual.value, day: lastActual.day },
    newest: newest
      ? { value: newest.value, day: newest.day, estimated: newest.source === "estimate" }
      : { ...installed, estimated: false },
    history: pastUse(actual, meter.digits),
  };
}

/** Use between neighbouring actual readings, newest first;. */
function pastUse(actual: { value: string; day: Day }[], digits: number): PastUse[] {
  return actual.slice(1).flatMap((from, index) => {
    const to = actual[index];
    if (!to || from.day >= to.day) return [];
    return [{ from: from.day, to: to.day, usage: usageBetween(from.value, to.value, digits) }];
  });
}
