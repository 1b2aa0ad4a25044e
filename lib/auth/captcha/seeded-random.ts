/** A random number from low (inclusive) to high (exclusive). */
export type Between = (low: number, high: number) => number;

/**
 * Numbers that a 32-bit seed fully determines (mulberry32). For the look of a picture only: nothing secret may
 * depend on them.
 */
export function seededRandom(seed: number): Between {
  let state = seed >>> 0;
  return (low, high) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return low + (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * (high - low);
  };
}
