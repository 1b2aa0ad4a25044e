import { addDays, addMonths } from "@/lib/dates";
import type { RowOf } from "./billing-files";
import type { Calendar, Month } from "./calendar";
import { randomFor } from "./random";
import type { Thousandths } from "./thousandths";
import { writtenDay, writtenDecimal } from "./written-forms";

/** Heating value of a month, kWh a normal m³; invented about what the pipeline's operator publishes. */
function heatingValue(month: Month, seed: number): string {
  return randomFor(seed, "heating-value", month).between(11.25, 11.55).toFixed(3);
}

/** Whole kWh of a volume of gas, E = V · z · Hs; both in thousandths. */
export function energyOf(volume: Thousandths, factor: string, month: Month, seed: number): Thousandths {
  return Math.round((volume / 1000) * Number(factor) * Number(heatingValue(month, seed))) * 1000;
}

/** The heating values that bills rest on, from a year before the history opens to its newest month. */
export function calorificValueRows({ opening, months }: Calendar, seed: number): RowOf<"calorificValues">[] {
  const start = addMonths(addDays(opening, 1), -12);
  return Array.from({ length: 12 + months.length }, (_, at) => {
    const month = addMonths(start, at);
    return { month: writtenDay(month), kwh_per_m3: writtenDecimal(heatingValue(month.slice(0, 7), seed)) };
  });
}
