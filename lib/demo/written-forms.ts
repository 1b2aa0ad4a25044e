import { type Day, paymentDay } from "@/lib/dates";
import type { Cents } from "@/lib/money";

// A calendar has few days, and millions of rows bear them.
const writtenDays = new Map<Day, string>();

/** A day as a Slovenian billing system writes it: `01.11.2017`; null stays null. */
export function writtenDay(day: Day | null): string | null {
  if (day === null) return null;
  let written = writtenDays.get(day);
  if (!written) {
    written = paymentDay(day);
    writtenDays.set(day, written);
  }
  return written;
}

/** An exact decimal with a comma. */
export function writtenDecimal(decimal: string): string {
  return decimal.replace(".", ",");
}

/** Cents as euros with a comma: −5 is `-0,05`. */
export function writtenAmount(cents: Cents): string {
  const size = Math.abs(cents);
  const fraction = String(size % 100).padStart(2, "0");
  return `${cents < 0 ? "-" : ""}${Math.floor(size / 100)},${fraction}`;
}
