import Big from "big.js";
import type { Day } from "@/lib/dates";
import { parseDecimal } from "@/lib/decimal";
import { type PackedHistory, unpackHistory } from "@/lib/readings/packed-history";
import { type Assessment, assessReading } from "@/lib/readings/plausibility";

/** What is to be said of a value while it stands in its field. */
export type Judged = {
  value: string;
  /** Where the value as typed could have been meant otherwise. */
  understoodAs?: string;
  verdict: "usual" | "more" | "less" | "high" | "very-high" | "low" | "zero" | "rollover" | null;
} & Pick<Exclude<Assessment, { outcome: "refused" }>, "usage" | "expected">;

/** Judges a value as the server will; null where it is still incomplete, or would be refused. */
export function judged(meter: PackedHistory, typed: string, day: Day, today: Day): Judged | null {
  const parsed = parseDecimal(typed, meter);
  if (!parsed.ok) return null;
  const { value, understoodAs } = parsed;
  const assessment = assessReading({ ...unpackHistory(meter), value, day, today });
  if (assessment.outcome === "refused") return null;
  const { usage, expected } = assessment;
  const [asked] = assessment.outcome === "ask" ? assessment.reasons : [];
  return { value, understoodAs, usage, expected, verdict: asked ?? verdictOf(usage, expected) };
}

function verdictOf(usage: string, expected: Judged["expected"]): Judged["verdict"] {
  if (!expected) return null;
  if (new Big(usage).gt(expected.high)) return "more";
  return new Big(usage).lt(expected.low) ? "less" : "usual";
}
