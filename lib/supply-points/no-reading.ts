import type { Day } from "@/lib/dates";

/** Why a customer can report no reading at a supply point. */
export type NoReading = "no-meter" | "read-remotely" | "closed" | "not-yet-theirs" | "no-longer-theirs";

type Point = {
  meters: readonly { remote: boolean; removedOn: Day | null }[];
  closedOn?: Day | null;
  validFrom?: Day;
  validTo?: Day | null;
};

/** Why nothing can be reported at a point on `day`, or null where it can; its toolbar and its form say the same. */
export function noReadingReason(point: Point, day: Day): NoReading | null {
  const { closedOn, validFrom, validTo } = point;
  if (validFrom && validFrom > day) return "not-yet-theirs";
  if (validTo && validTo < day) return "no-longer-theirs";
  if (closedOn && closedOn <= day) return "closed";
  const inService = point.meters.filter((meter) => meter.removedOn === null || meter.removedOn > day);
  if (inService.length === 0) return "no-meter";
  return inService.every((meter) => meter.remote) ? "read-remotely" : null;
}
