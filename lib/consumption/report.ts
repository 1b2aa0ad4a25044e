import type { Day } from "@/lib/dates";
import type { Change } from "./change";
import type { SharedBy } from "./day-weights";
import type { View } from "./view";

export type MeteredUseService = "water" | "heat" | "gas";
export type UseUnit = "m3" | "MWh" | "kWh";

/**
 * What a figure rests on: `read` from reading to reading; `shared`: a part of what was used between two readings;
 * `estimate`: some of it on an estimated reading, or on a heating value that is not published yet.
 */
export type Quality = "read" | "shared" | "estimate";

/** Use on the days of a period, both inclusive. */
export type PeriodUse = {
  from: Day;
  to: Day;
  /** Exact decimal in the report's unit, of the days that are known; null where none is. */
  amount: string | null;
  quality: Quality | null;
  /** First and last known day of the period; the days between may have gaps where it is not `complete`. */
  known: { from: Day; to: Day } | null;
  /** Every day of the period is known. */
  complete: boolean;
  /** Day on which a meter was exchanged. */
  exchangedOn: Day | null;
};

/** A period beside the same days of the year before. */
export type ComparedPeriod = {
  now: PeriodUse;
  before: PeriodUse;
  /** Exact decimal; null unless both are complete. */
  difference: string | null;
};

/** The figures beside the graph; amounts are exact decimals in the report's unit, money is gross cents. */
export type Figures = {
  /** The days that are known of what is shown, and what was used on them; null where nothing is. */
  now: (PeriodUse & { days: number; costCents: number | null; perDay: string }) | null;
  /** The same days of the year before; null where not all of them are known. */
  before: { from: Day; to: Day; amount: string; costCents: number | null } | null;
  /** As many days right before; only for a range of one's own of at most a year, and where all of them are known. */
  preceding: { from: Day; to: Day; amount: string } | null;
  difference: {
    amount: string /** Percent, one decimal; null where nothing was used before. */;
    percent: string | null;
  } | null;
  /** The whole month of most use among those shown; null unless at least two are complete. */
  highestMonth: { from: Day; amount: string } | null;
};

/** The use of one service at a point, or at all points of a customer. */
export type ServiceReport = {
  service: MeteredUseService;
  unit: UseUnit;
  /** Units it can be shown in: gas in m³ and kWh. */
  units: readonly UseUnit[];
  /** Decimals that amounts have at most. */
  decimals: number;
  /** How use between readings was shared out; empty where every shown period begins and ends with a reading. */
  sharedBy: readonly SharedBy[];
  rows: readonly ComparedPeriod[];
  figures: Figures;
  /** Why the same days cost more or less than the year before; null without prices or without a year before. */
  change: Change | null;
};

/** All that the consumption page shows of a point. */
export type ConsumptionReport = {
  view: View;
  /** Services that are metered here, whichever of them the view shows. */
  available: readonly MeteredUseService[];
  services: readonly ServiceReport[];
};
