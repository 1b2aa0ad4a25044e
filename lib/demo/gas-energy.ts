import type { Month } from "./calendar";
import { randomFor } from "./random";
import type { Thousandths } from "./thousandths";

/** Heating value of a month, kWh a normal m³; invented about what the pipeline's operator publishes. */
function heatingValue(month: Month, seed: number): number {
  return randomFor(seed, "heating-value", month).between(11.25, 11.55);
}

/** Whole kWh of a volume of gas, E = V · z · Hs; both in thousandths. */
export function energyOf(volume: Thousandths, factor: string, month: Month, seed: number): Thousandths {
  return Math.round((volume / 1000) * Number(factor) * heatingValue(month, seed)) * 1000;
}
