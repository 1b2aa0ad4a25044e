import type { Calendar } from "./calendar";
import type { PointPlan, Stream } from "./plan";
import { isReadMonthly, type RegisterHistory, readRegister } from "./register";
import { useByMonth } from "./seasonal-use";
import type { Thousandths } from "./thousandths";

/** A stream and what happened in it: use by month, and what its meter told. */
export type StreamHistory = {
  stream: Stream;
  use: readonly Thousandths[];
  register: RegisterHistory | null;
  inAdvance: boolean;
};

export type PointHistory = { plan: PointPlan; streams: readonly StreamHistory[] };

/** Lets the history pass at a point. */
export function pointHistory(plan: PointPlan, calendar: Calendar, seed: number): PointHistory {
  const streams = plan.streams.map((stream, at) => {
    const use = useByMonth(stream, calendar, seed, `${plan.number}/${at}`);
    const register = stream.meter && readRegister(stream.meter, use, calendar, seed);
    return { stream, use, register, inAdvance: stream.meter !== null && !isReadMonthly(stream.meter.habit) };
  });
  return { plan, streams };
}
