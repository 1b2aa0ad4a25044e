import type { Day } from "@/lib/dates";
import type { Calendar } from "./calendar";
import type { MeterPlan } from "./plan";
import type { Thousandths } from "./thousandths";
import { shown } from "./wheels";

/** A meter's time at a point. */
export type Device = {
  serial: string;
  type: string;
  verifiedUntil: Day | null;
  installedOn: Day;
  initial: Thousandths;
  removedOn: Day | null;
  final: Thousandths | null;
};

/** What a register really showed, whoever read it. Months are indexes; −1 is the opening of the history. */
export type RegisterTruth = {
  devices: readonly Device[];
  /** Month of the exchange, if there was one, and what the former meter showed last. */
  exchange: { month: number; final: Thousandths } | null;
  shownAfter(month: number): Thousandths;
};

/** Runs a meter, and the one before it, through the use of the history. */
export function registerTruth(
  meter: MeterPlan,
  use: readonly Thousandths[],
  calendar: Calendar,
): RegisterTruth {
  const flowed = [0];
  for (const amount of use) flowed.push((flowed.at(-1) ?? 0) + amount);
  const flowedUntil = (month: number) => flowed[month + 1] ?? 0;
  const opening = meter.register.shows - flowedUntil(meter.register.month);
  const initial = shown(meter, Math.max(0, opening - meter.usedBefore));
  const { serial, type, verifiedUntil, installedOn, former } = meter;
  const device = { serial, type, verifiedUntil, installedOn, removedOn: null, final: null };

  const month =
    former && calendar.months.find(({ first, last }) => first <= installedOn && installedOn <= last);
  if (!former || !month) {
    return {
      devices: [{ ...device, initial }],
      exchange: null,
      shownAfter: (at) => shown(meter, opening + flowedUntil(at)),
    };
  }
  const daysBefore = Number(installedOn.slice(8)) - 1;
  const atExchange = flowedUntil(month.index - 1) + ((use[month.index] ?? 0) * daysBefore) / month.days;
  const final = shown(meter, opening + atExchange);
  return {
    devices: [
      { ...former, initial, removedOn: installedOn, final },
      { ...device, initial: 0 },
    ],
    exchange: { month: month.index, final },
    shownAfter: (at) =>
      shown(meter, at < month.index ? opening + flowedUntil(at) : flowedUntil(at) - atExchange),
  };
}
