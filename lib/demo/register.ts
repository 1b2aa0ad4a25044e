import type { Day } from "@/lib/dates";
import { type BilledMonth, type Calendar, endsHalf } from "./calendar";
import type { MeterPlan, ReadingHabit } from "./plan";
import { type Random, randomFor } from "./random";
import { type Device, registerTruth } from "./register-truth";
import type { Thousandths } from "./thousandths";
import { advance, shown } from "./wheels";

type Source = "company" | "customer" | "remote" | "estimate";

export type RegisterReading = {
  serial: string;
  /** Index of the month that it ends; −1 for the reading that opens the history. */
  month: number;
  day: Day;
  value: Thousandths;
  source: Source;
};

/** What is known of a stream from its meter. */
export type RegisterHistory = {
  devices: readonly Device[];
  readings: readonly RegisterReading[];
  /** Use from the opening to the end of a month, as it was read; undefined where nobody read. */
  readUse(month: number): Thousandths | undefined;
};

/** An estimate stays this far below the truth, so that it need not be taken back. */
const estimatedPart = 0.9;

/** Reads a meter, and the one before it, through the history as its habit has it. `use` is what flowed in each month. */
export function readRegister(
  meter: MeterPlan,
  use: readonly Thousandths[],
  calendar: Calendar,
  seed: number,
): RegisterHistory {
  const random = randomFor(seed, "readings", meter.serial);
  const truth = registerTruth(meter, use, calendar);
  const formerUntil = truth.exchange?.month ?? -2;
  const readings: RegisterReading[] = [];
  const usedUntil = new Map<number, Thousandths>();
  let last = truth.shownAfter(-1);
  let used = 0;
  // What was estimated too high is taken back, and does not count as the turn through zero.
  let tooHigh = false;

  const record = (month: number, day: Day, value: Thousandths, source: Source) => {
    const serial = (month < formerUntil && meter.former?.serial) || meter.serial;
    readings.push({ serial, month, day, value, source });
    used += tooHigh ? value - last : advance(meter, last, value);
    last = value;
    tooHigh = source === "estimate" && month === meter.estimated?.month;
    usedUntil.set(month, used);
  };
  record(-1, calendar.opening, last, meter.habit === "remote" ? "remote" : "company");
  for (const month of calendar.months) {
    if (truth.exchange?.month === month.index) {
      used += advance(meter, last, truth.exchange.final);
      last = 0;
    }
    const source = sourceOf(meter.habit, month, random);
    if (!source) continue;
    if (month.index === meter.estimated?.month) {
      record(month.index, month.last, meter.estimated.shows, "estimate");
      continue;
    }
    const value = truth.shownAfter(month.index);
    const estimate = shown(meter, last + advance(meter, last, value) * estimatedPart);
    record(month.index, month.last, source === "estimate" ? estimate : value, source);
  }
  return { devices: truth.devices, readings, readUse: (month) => usedUntil.get(month) };
}

/** True where the utility reads each month, and bills what was used instead of an advance. */
export function isReadMonthly(habit: ReadingHabit): boolean {
  return habit === "remote" || habit === "company-monthly";
}

/** Who reads at the end of a month; null for nobody. */
function sourceOf(habit: ReadingHabit, month: BilledMonth, random: Random): Source | null {
  const whim = random.fraction();
  switch (habit) {
    case "remote":
      return "remote";
    case "company-monthly":
      return "company";
    case "customer-monthly":
      return endsHalf(month) ? "company" : "customer";
    case "half-yearly":
      if (!endsHalf(month)) return null;
      return whim < 0.75 ? "company" : whim < 0.9 ? "customer" : "estimate";
    case "mostly-estimated":
      if (!endsHalf(month)) return null;
      return whim < 0.3 ? "company" : "estimate";
  }
}
