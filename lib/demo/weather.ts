import { addMonths, type Day } from "@/lib/dates";
import type { Month } from "./calendar";
import { randomFor } from "./random";

const coldWinterFactor = 1.2;

/**
 * How much heating a month took against a usual one of its name: a few percent up or down, and a fifth more in the
 * winter before the last. Invented weather.
 */
export function coldnessOf(month: Month, today: Day, seed: number): number {
  const usual = randomFor(seed, "weather", month).between(0.92, 1.08);
  return isOfColdWinter(month, today) ? usual * coldWinterFactor : usual;
}

/** November to March of the winter before the last one that is over by `today`. */
export function isOfColdWinter(month: Month, today: Day): boolean {
  const number = Number(month.slice(5, 7));
  if (number > 3 && number < 11) return false;
  // A winter bears the year of its January; it is over when April is.
  const lastWinter = Number(addMonths(today, -4).slice(0, 4));
  const winter = Number(month.slice(0, 4)) + (number >= 11 ? 1 : 0);
  return winter === lastWinter - 1;
}
