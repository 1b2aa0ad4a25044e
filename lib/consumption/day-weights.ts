import Big from "big.js";
import { addDays, type Day, daysBetween } from "@/lib/dates";
import { isForHeating, weightOf } from "@/lib/readings/month-weights";
import type { MeteredUseService } from "./report";

/** By what the use between two readings is shared out to the days. */
export type SharedBy = "days" | "degree-days" | "month-weights";

/** Degree days of consecutive days from `first` on, kelvin days. */
export type DegreeDays = { first: Day; values: readonly number[] };

/** Weighs the days after `from` up to and including `to`, of one stretch between two readings: a whole number. */
export type DayWeights = { by: SharedBy; weigh(from: Day, to: Day): number };

const none: DegreeDays = { first: "1950-01-01", values: [] };

/**
 * The weights for a stretch between two readings: days for water; for heat and gas degree days where every day of it
 * has one, else the weights of the months. Where these say nothing (a summer without degree days), days.
 */
export function dayWeights(
  service: MeteredUseService,
  from: Day,
  to: Day,
  degreeDays: DegreeDays = none,
): DayWeights {
  if (isForHeating(service)) {
    const heating = hundredthsOfDegreeDays(degreeDays, from, to);
    if (heating) {
      return {
        by: "degree-days",
        weigh: (start, end) => hundredthsOfDegreeDays(degreeDays, start, end) ?? 0,
      };
    }
    if (heating === null)
      return { by: "month-weights", weigh: (start, end) => weightOf(service, start, end) };
  }
  return { by: "days", weigh: daysBetween };
}

/** Degree days of the days after `from` up to and including `to`; null where one of them is not known. */
export function sumOfDegreeDays(degreeDays: DegreeDays, from: Day, to: Day): Big | null {
  const hundredths = hundredthsOfDegreeDays(degreeDays, from, to);
  return hundredths === null ? null : new Big(hundredths).div(100);
}

// As whole numbers: a sum of them is exact.
function hundredthsOfDegreeDays({ first, values }: DegreeDays, from: Day, to: Day): number | null {
  const [start, end] = [daysBetween(first, addDays(from, 1)), daysBetween(first, to) + 1];
  if (start < 0 || end > values.length) return null;
  let hundredths = 0;
  for (let at = start; at < end; at++) {
    const value = values[at];
    if (value === undefined || Number.isNaN(value)) return null;
    hundredths += Math.round(value * 100);
  }
  return hundredths;
}
