import { expect } from "vitest";
import type { DegreeDays } from "@/lib/consumption/day-weights";
import { measuredUse } from "@/lib/consumption/measured-use";
import { periodUse } from "@/lib/consumption/period-use";
import { periodsIn, type Step } from "@/lib/consumption/periods";
import type { MeterRegister } from "@/lib/consumption/use-intervals";

/** What registers showed, and what the page must say was used; the figures are worked out by hand beside each case. */
export type UseCase = {
  name: string;
  registers: MeterRegister[];
  range: [string, string];
  step?: Step;
  degreeDays?: DegreeDays;
  /** `≈` rests on an estimate, `~` is shared out, `…` is not known to the end, `–` is not known. */
  expected: string[];
};

/** Expects the use of each period of a case's range. */
export function expectUse({ registers, range, step = "months", degreeDays, expected }: UseCase): void {
  const measured = measuredUse(registers[0]?.service ?? "water", registers, degreeDays);
  const shown = periodsIn(step, ...range).map((period) => {
    const { amount, quality, complete } = periodUse(measured, period);
    if (amount === null) return "–";
    return `${{ read: "", shared: "~", estimate: "≈" }[quality ?? "read"]}${amount}${complete ? "" : "…"}`;
  });
  expect(shown).toEqual(expected);
}
