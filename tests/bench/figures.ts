import type { Load } from "./load";

/** The middle one of a page's rounds. */
export function median(loads: readonly Load[], of: keyof Load): number {
  return loads.map((each) => each[of]).sort((a, b) => a - b)[Math.floor(loads.length / 2)] ?? 0;
}

/** Rounds for a table. */
export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
