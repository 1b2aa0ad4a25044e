import type { Load } from "./load";

/** The middle one of a page's rounds. */
export const median = (loads: readonly Load[], of: keyof Load): number =>
  middle(loads.map((each) => each[of])) ?? 0;

/** The middle one of some numbers; undefined of none. */
export const middle = (numbers: readonly number[]): number | undefined =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Rounds for a table. */
export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
