import { addDays, addMonths, type Day, daysBetween } from "@/lib/dates";
import { heatingMonthWeights } from "@/lib/readings/month-weights";
import type { RowOf } from "./billing-files";
import type { Calendar } from "./calendar";
import { type Random, randomFor } from "./random";
import { coldnessOf } from "./weather";
import { writtenDay } from "./written-forms";

/** A usual year of the valley, hundredths of a kelvin day. */
const usualYear = 330_000;
/** A day counts from 8 K on, when its mean is below 12 °C; one that heats in a mild month asks for about this much. */
const mildDay = 1_050;
const monthsWithoutHeating = ["06", "07", "08"];
/** The coldest and the mildest heated day of a month lie this far from their mean. */
const spread = 0.2;

/** Each day's heating from a year before the history opens up to yesterday: month by month as cold as the bills tell. */
export function degreeDayRows(calendar: Calendar, seed: number): RowOf<"degreeDays">[] {
  const rows: RowOf<"degreeDays">[] = [];
  const start = addMonths(addDays(calendar.opening, 1), -12);
  for (let first = start; first < calendar.today; first = addMonths(first, 1)) {
    degreeDaysOf(first, calendar.today, seed).forEach((hundredths, at) => {
      const day = addDays(first, at);
      if (day < calendar.today) rows.push({ day: writtenDay(day), degree_days: written(hundredths) });
    });
  }
  return rows;
}

/** Hundredths of kelvin days of a month, day by day. Together they are the month's share of a usual year, times how cold it was. */
function degreeDaysOf(first: Day, today: Day, seed: number): number[] {
  const month = first.slice(0, 7);
  const days = daysBetween(first, addMonths(first, 1));
  const weight = monthsWithoutHeating.includes(month.slice(5))
    ? 0
    : Number(heatingMonthWeights[Number(month.slice(5)) - 1]);
  const total = Math.round(usualYear * weight * coldnessOf(month, today, seed));
  const cold = coldSpells(days, randomFor(seed, "degree-days", month));
  const byCold = cold.map((_, at) => at).sort((a, b) => (cold[b] ?? 0) - (cold[a] ?? 0));
  const heated = byCold.slice(0, Math.min(days, Math.round(total / mildDay)));
  const values = Array<number>(days).fill(0);
  let left = total;
  // From the mildest to the coldest, which takes what rounding left.
  [...heated].reverse().forEach((day, at) => {
    const from = heated.length > 1 ? (2 * at) / (heated.length - 1) - 1 : 0;
    const value = at === heated.length - 1 ? left : Math.round((total / heated.length) * (1 + spread * from));
    values[day] = value;
    left -= value;
  });
  return values;
}

/** How cold each day of a month is beside the others; a day is much like the one before. */
function coldSpells(days: number, random: Random): number[] {
  let spell = random.fraction();
  return Array.from({ length: days }, () => {
    spell = 0.7 * spell + 0.3 * random.fraction();
    return spell;
  });
}

const written = (hundredths: number): string =>
  `${Math.floor(hundredths / 100)},${String(hundredths % 100).padStart(2, "0")}`;
