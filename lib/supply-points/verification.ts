import { addMonths, type Day } from "@/lib/dates";

/** Months before its end in which a verification is said to end soon. */
const monthsBefore = 6;

/** How a meter's verification stands on `day`: it ran out, ends within half a year, or neither. Its last day counts. */
export function verificationOn(verifiedUntil: Day | null, day: Day): "lapsed" | "ending" | null {
  if (verifiedUntil === null) return null;
  if (verifiedUntil < day) return "lapsed";
  return verifiedUntil <= addMonths(day, monthsBefore) ? "ending" : null;
}
