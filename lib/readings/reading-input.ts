import type { Day } from "@/lib/dates";

export type MeteredService = "water" | "sewage" | "waste" | "heat" | "gas";
export type MeterUnit = "m3" | "kWh" | "MWh";

/** What a register showed on a day: an exact decimal in the meter's unit. */
type RegisterState = { value: string; day: Day };

/** Use between two actual readings, in the meter's unit. */
export type PastUse = { from: Day; to: Day; usage: string };

/** What the use expected of a meter until `day` follows from. */
export type ExpectationInput = {
  service: MeteredService;
  unit: MeterUnit;
  /** Wheels before and after the decimal sign. */
  digits: number;
  decimals: number;
  /** The last actual reading, or what the meter showed when it was installed. */
  lastActual: RegisterState;
  /** The utility's own estimate of a year's use, where it has one. */
  annualEstimate: string | null;
  /** In any order; may be empty. */
  history: readonly PastUse[];
  day: Day;
};

/** A reported value and all that decides what becomes of it. */
export type ReadingInput = ExpectationInput & {
  /** The newest reading of any kind; the last actual one where nothing was estimated since. */
  newest: RegisterState & { estimated: boolean };
  /** As `parseDecimal` gives it. */
  value: string;
  today: Day;
  installedOn: Day;
  removedOn: Day | null;
  lastBilledDay: Day | null;
};
