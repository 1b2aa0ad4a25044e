import type { Day } from "@/lib/dates";
import { type DayWeights, type DegreeDays, dayWeights } from "./day-weights";
import type { MeteredUseService, UseUnit } from "./report";
import { joined, type Span, without } from "./spans";
import { type MeterRegister, type UseInterval, useIntervals } from "./use-intervals";

/** What all meters of one service measured, in one unit. */
export type MeasuredUse = {
  service: MeteredUseService;
  unit: UseUnit;
  decimals: number;
  stretches: readonly { interval: UseInterval; weights: DayWeights }[];
  /** The days of which the use of every meter in service is known. */
  known: readonly Span[];
  /** Days on which one meter took the place of another. */
  exchanges: readonly Day[];
};

const endless: Day = "9999-12-31";

/**
 * What the registers of one service tell; all are of one unit. A day counts as known only where every meter then in
 * service was read before and after it: the sum of two meters is not shown while one is missing.
 */
export function measuredUse(
  service: MeteredUseService,
  registers: readonly MeterRegister[],
  degreeDays?: DegreeDays,
): MeasuredUse {
  const measured = registers.map((register) => ({ register, intervals: useIntervals(register) }));
  const inService = ({ installedOn, removedOn }: MeterRegister): Span[] => [
    { from: installedOn, to: removedOn ?? endless },
  ];
  const unknown = measured.flatMap(({ register, intervals }) => without(inService(register), intervals));
  const stretches = measured.flatMap(({ intervals }) =>
    intervals.map((interval) => ({
      interval,
      weights: dayWeights(service, interval.from, interval.to, degreeDays),
    })),
  );
  return {
    service,
    unit: registers[0]?.unit ?? "m3",
    decimals: Math.max(0, ...stretches.map(({ interval }) => interval.decimals)),
    stretches,
    known: without(joined(registers.flatMap(inService)), unknown),
    exchanges: registers.flatMap(({ removedOn }) =>
      removedOn && registers.some(({ installedOn }) => installedOn === removedOn) ? [removedOn] : [],
    ),
  };
}
