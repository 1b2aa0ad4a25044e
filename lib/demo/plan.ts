import type { Day } from "@/lib/dates";
import type { Service } from "./price-item";
import type { Address } from "./streets";
import type { Thousandths } from "./thousandths";

/** Who reads a meter how often. What is read each month by the utility is billed as used, the rest in advance. */
export type ReadingHabit =
  | "remote"
  | "company-monthly"
  | "customer-monthly"
  | "half-yearly"
  | "mostly-estimated";

/** A meter in service, and what its register shows at the end of a month of the history (−1: when it opens). */
export type MeterPlan = {
  serial: string;
  type: string;
  digits: number;
  decimals: number;
  habit: ReadingHabit;
  installedOn: Day;
  verifiedUntil: Day | null;
  register: { month: number; shows: Thousandths };
  /** Used between its installation and the opening of the history. */
  usedBefore: Thousandths;
  /** The meter that this one replaced within the history; both days are `installedOn`. */
  former?: { serial: string; type: string; installedOn: Day; verifiedUntil: Day | null };
  /** Makes the reading at the end of a month an estimate of this value, which may be above the truth. */
  estimated?: { month: number; shows: Thousandths };
};

/** What flows at a point: measured by a meter, or told by another's and a share of it. */
export type Stream = {
  service: "water" | "heat" | "gas";
  /** Use in a usual year, in thousandths of m³ or MWh. */
  annual: Thousandths;
  /** Use of certain months of the history instead of an invented one. */
  fixed?: Readonly<Record<number, Thousandths>>;
  meter: MeterPlan | null;
};

/** For which time a point is a payer's; from and to the borders of half-years, where they fall into the history. */
export type Tenure = { slot: number; from: Day; to: Day | null };

export type PointPlan = {
  number: string;
  services: readonly Service[];
  address: Address;
  tariffGroup: string;
  diameter?: number;
  /** Heat, kW. */
  connectedCapacity?: number;
  billedCapacity?: number;
  gasFactor?: string;
  persons?: number;
  /** Litres of the waste bin. */
  binVolume?: number;
  priceItems: readonly string[];
  streams: readonly Stream[];
  tenures: readonly Tenure[];
};

/** How a payer pays. */
export type Paying = {
  /** So many of the newest overdue monthly bills are open, and all that fell due since. */
  unpaid: number;
  /** A part of the newest of them was paid. */
  partly: boolean;
  /** Pays a bill before it is due. */
  early: boolean;
  /** Paid too much, in cents. */
  overpaid: number;
  /** Paid a part of the newest bill, which is not due yet. */
  partOfNewest?: boolean;
  /** Paid so many cents ahead, which the bills that followed took off. */
  ahead?: number;
};

export type PayerPlan = {
  slot: number;
  code: string;
  name: string;
  address: Address;
  taxNumber?: string;
  paying: Paying;
  /** Advance payments as a multiple of what use would ask for. */
  advanceFactor: number;
  /** A number and a reference's digits that a newer bill is to have instead of its own. */
  knownInvoice?: { number: string; digits12: string };
  /** Has a reference for several documents at once. */
  collective?: boolean;
  /** So many bills of a month are for one flat each, besides the payer's own. */
  flatsBilled?: number;
  /** A bill with a mistake in it, cancelled and issued anew. */
  hasCancelled?: boolean;
};

/** Payers and the points that are theirs, which belong together: usually one payer. */
export type Household = { payers: readonly PayerPlan[]; points: readonly PointPlan[] };
