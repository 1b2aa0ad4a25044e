import { addDays, addMonths, type Day, daysBetween } from "@/lib/dates";
import type { MeteredService } from "./reading-input";

/**
 * Share of a year's heating in each month, January first; their sum is 1. Synthetic: no monthly normals of the
 * Velenje valley were found. Good enough to tell a mistyped reading, not to bill by.
 */
export const heatingMonthWeights = [
  "0.19",
  "0.16",
  "0.13",
  "0.08",
  "0.03",
  "0.01",
  "0.01",
  "0.01",
  "0.03",
  "0.08",
  "0.12",
  "0.15",
] as const;

const hundredths = heatingMonthWeights.map((weight) => Math.round(Number(weight) * 100));

const firstMonthWithoutHeating = 5;
const lastMonthWithoutHeating = 9;

/** Heat and gas follow the season; water and what comes after it flow evenly. */
export function isForHeating(service: MeteredService): boolean {
  return service === "heat" || service === "gas";
}

/** A multiple of every month's days, so that the weight of a day is a whole number. */
const daysCommon = 28 * 29 * 30 * 31;
const yearOfDays = 365;

/**
 * How much of a year's use falls on the days after `from` up to and including `to`, as a whole number: parts add up to
 * the whole to the last digit. `weightOfYear` of the same service is a whole year's.
 */
export function weightOf(service: MeteredService, from: Day, to: Day): number {
  if (!isForHeating(service)) return daysBetween(from, to);
  return daysByMonth(from, to).reduce(
    (sum, { month, days, length }) => sum + Number(hundredths[month - 1]) * days * (daysCommon / length),
    0,
  );
}

/** The weight of a whole year. */
export const weightOfYear = (service: MeteredService): number =>
  isForHeating(service) ? 100 * daysCommon : yearOfDays;

/** True where at least half of the days after `from` up to `to` are of May to September. */
export function isMostlyOutOfHeatingSeason(from: Day, to: Day): boolean {
  const warm = daysByMonth(from, to)
    .filter(({ month }) => month >= firstMonthWithoutHeating && month <= lastMonthWithoutHeating)
    .reduce((sum, { days }) => sum + days, 0);
  return warm * 2 >= daysBetween(from, to);
}

function daysByMonth(from: Day, to: Day): { month: number; days: number; length: number }[] {
  const months = [];
  let start = addDays(from, 1);
  while (start <= to) {
    const monthStart = `${start.slice(0, 8)}01`;
    const nextMonth = addMonths(monthStart, 1);
    const end = nextMonth <= to ? nextMonth : addDays(to, 1);
    months.push({
      month: Number(start.slice(5, 7)),
      days: daysBetween(start, end),
      length: daysBetween(monthStart, nextMonth),
    });
    start = end;
  }
  return months;
}
