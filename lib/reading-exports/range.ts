import { type Day, isDay } from "@/lib/dates";
import { ok, type Result, refused } from "@/lib/result";

/** The days whose readings are asked for, both inclusive; without one end, all before or after the other. */
export type Range = { from?: Day; to?: Day };

/** The range that an address asks for; none is everything. */
export function rangeOf(query: URLSearchParams): Result<Range, "not-a-day" | "before-from"> {
  const [from, to] = [query.get("from"), query.get("to")];
  for (const day of [from, to]) {
    if (day !== null && !isDay(day)) return refused("not-a-day");
  }
  if (from !== null && to !== null && to < from) return refused("before-from");
  return ok({ from: from ?? undefined, to: to ?? undefined });
}
