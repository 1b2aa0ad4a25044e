import type { DecimalFault } from "@/lib/decimal";
import type { MeterHistory } from "@/lib/readings/meter-history";
import type { RefusalReason } from "@/lib/readings/plausibility";
import type { TypoHint } from "@/lib/readings/typo-hints";
import type { Refusal } from "@/lib/result";

/** Why a reported reading is not taken. */
export type ReadingRefusal =
  | RefusalReason
  | DecimalFault
  | "before-theirs"
  | "unknown-meter"
  | "read-remotely"
  | "taken-over";

/** A refusal with the field of the meter that it belongs to. */
export type RefusedReading = Refusal<ReadingRefusal> & { field: "value" | "day" };

const fields: Partial<Record<ReadingRefusal, "value" | "day">> = {
  empty: "value",
  "not-a-number": "value",
  negative: "value",
  "too-many-decimals": "value",
  "too-many-digits": "value",
  "lower-than-last": "value",
  future: "day",
  "too-old": "day",
  "before-installed": "day",
  "before-last-billed": "day",
  "before-theirs": "day",
  "not-after-last-reading": "day",
};

/**
 * A refusal with the field to mend and the figures its sentence may name: `last` on `lastDay`, the meter's `digits`
 * and `decimals`, how many digits were `typed`, the value a slip of the hand was `meant` as (empty where none), and
 * the days `installedOn`, `lastBilledDay`, `theirsSince`.
 */
export function refusedReading(
  reason: ReadingRefusal,
  meter: MeterHistory,
  typed: string,
  hints: readonly TypoHint[] = [],
): RefusedReading {
  const [meant] = hints.flatMap((hint) => ("value" in hint ? [hint.value] : []));
  return {
    reason,
    field: fields[reason] ?? "value",
    figures: {
      last: meter.lastActual.value,
      lastDay: meter.lastActual.day,
      unit: meter.unit,
      digits: meter.digits,
      decimals: meter.decimals,
      typed: typed.replace(/\D/g, "").length,
      meant: meant ?? "",
      installedOn: meter.installedOn,
      lastBilledDay: meter.lastBilledDay ?? "",
      theirsSince: meter.theirsSince,
    },
  };
}
