import { type BilledMonth, endsHalf, type SettledHalf } from "./calendar";
import { energyOf } from "./gas-energy";
import type { PointHistory, StreamHistory } from "./point-history";
import { randomFor } from "./random";
import type { Thousandths } from "./thousandths";

/** What a stream is billed by, in thousandths of the unit billed: m³, MWh, and kWh for gas. */
export type BilledFlow = {
  service: "water" | "heat" | "gas";
  inAdvance: boolean;
  /** On the bill of a month: what was used, or the advance for it. */
  of(month: BilledMonth): Thousandths;
  /** Used in each month of a half-year, as far as readings tell. */
  usedIn(half: SettledHalf): Thousandths[];
};

/** Parts of a year's gas that January to June and July to December take. */
const gasHalves = [0.6, 0.4];

/** The flows of a point as one payer is billed for them; `factor` is the payer's own wish for advances. */
export function billedFlows({ plan, streams }: PointHistory, factor: number, seed: number): BilledFlow[] {
  return streams.map((history, at) => {
    const { service } = history.stream;
    const random = randomFor(seed, "advance", plan.number, at);
    const firstGuess = random.between(0.9, 1.1);
    const inUnit = (volume: Thousandths, month: BilledMonth) =>
      plan.gasFactor && service === "gas" ? energyOf(volume, plan.gasFactor, month.month, seed) : volume;
    return {
      service,
      inAdvance: history.inAdvance,
      of: (month) => {
        const volume = history.inAdvance
          ? wholeUnits(monthlyAdvance(history, month, firstGuess) * factor)
          : usedBetween(history, month.index - 1, month.index);
        return inUnit(volume, month);
      },
      usedIn: (half) =>
        apportioned(history, half).map((volume, index) => {
          const month = half.months[index];
          return month ? inUnit(volume, month) : volume;
        }),
    };
  });
}

/** A sixth of what the same half-year took a year before; of a share of the usual year where nobody read then. */
function monthlyAdvance({ stream, register }: StreamHistory, month: BilledMonth, firstGuess: number): number {
  const inHalf = (Number(month.month.slice(5, 7)) - 1) % 6;
  const start = month.index - inHalf - 12;
  const from = register?.readUse(start - 1);
  const to = register?.readUse(start + 5);
  if (from !== undefined && to !== undefined) return (to - from) / 6;
  const share =
    stream.service === "gas" ? (gasHalves[Number(month.month.slice(5, 7)) <= 6 ? 0 : 1] ?? 0) : 0.5;
  return (stream.annual * share * firstGuess) / 6;
}

function usedBetween({ register, use }: StreamHistory, before: number, until: number): Thousandths {
  if (!register) return use.slice(before + 1, until + 1).reduce((sum, amount) => sum + amount, 0);
  return (register.readUse(until) ?? 0) - (register.readUse(before) ?? 0);
}

/** What was read over a half-year, spread over its months by days, in whole units that add up to it. */
function apportioned(history: StreamHistory, { months }: SettledHalf): Thousandths[] {
  const [first] = months;
  const last = months.at(-1);
  if (!first || !last || !endsHalf(last)) return [];
  const total = usedBetween(history, first.index - 1, last.index);
  const days = months.reduce((sum, month) => sum + month.days, 0);
  let passed = 0;
  let given = 0;
  return months.map((month) => {
    passed += month.days;
    const until = month === last ? total : wholeUnits((total * passed) / days);
    const part = until - given;
    given = until;
    return part;
  });
}

function wholeUnits(volume: number): Thousandths {
  return Math.round(volume / 1000) * 1000;
}
