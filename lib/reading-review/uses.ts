import type { ReviewedReading, StateBefore } from "@/lib/reading-review/one-reading";
import { expectedRange } from "@/lib/readings/plausibility";
import type { PastUse } from "@/lib/readings/reading-input";
import { usageBetween } from "@/lib/readings/register-use";

/** Use between neighbouring actual states, oldest first, the reviewed reading's own last; exact decimals. */
export function usesUntil({ history, digits, readOn, value }: ReviewedReading): PastUse[] {
  const states = [...actual(history).toReversed(), { day: readOn, value }];
  return states.slice(1).flatMap((to, at) => {
    const from = states[at];
    const usage = from && from.day < to.day ? usageBetween(from.value, to.value, digits) : null;
    return from && usage !== null ? [{ from: from.day, to: to.day, usage }] : [];
  });
}

/** Register values between which the reading was expected to lie, as the form told the customer; null where nothing is known. */
export function expectedOf(reading: ReviewedReading): { low: string; high: string } | null {
  const [lastActual] = actual(reading.history);
  if (!lastActual) return null;
  const { service, unit, digits, decimals, annualEstimate, readOn } = reading;
  const history = usesUntil(reading).filter(({ to }) => to !== readOn);
  return expectedRange({ service, unit, digits, decimals, lastActual, annualEstimate, history, day: readOn });
}

const actual = (history: readonly StateBefore[]): StateBefore[] =>
  history.filter(({ source }) => source !== "estimate");
