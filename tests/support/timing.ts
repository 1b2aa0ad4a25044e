import { performance } from "node:perf_hooks";

/**
 * How well time alone tells two classes apart: 0.5 is a coin, 1 is certainty. The share of pairs in which the one
 * took longer than the other (area under the ROC curve), whichever class is the slower.
 */
export function separability(one: readonly number[], other: readonly number[]): number {
  let longer = 0;
  for (const a of one) for (const b of other) longer += a > b ? 1 : a === b ? 0.5 : 0;
  const share = longer / (one.length * other.length);
  return Math.max(share, 1 - share);
}

/** Milliseconds of each class's tries, taken in turn so that a busy moment of the machine meets all classes alike. */
export async function timeInTurn<Class extends string>(
  tries: Record<Class, readonly (() => Promise<unknown>)[]>,
  { atOnce = 1 } = {},
): Promise<Record<Class, number[]>> {
  const classes = Object.keys(tries) as Class[];
  const times = Object.fromEntries(classes.map((name) => [name, [] as number[]])) as Record<Class, number[]>;
  const rounds = Math.min(...classes.map((name) => tries[name].length));
  let next = 0;
  async function lane() {
    while (next < rounds) {
      const round = next++;
      for (const name of round % 2 === 0 ? classes : classes.toReversed()) {
        const started = performance.now();
        await tries[name][round]?.();
        times[name].push(performance.now() - started);
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane));
  return times;
}
