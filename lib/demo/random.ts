/** A stream of numbers that look random and are the same for the same seed, on every machine. */
export type Random = {
  /** A real number from 0 up to, not including, 1. */
  fraction(): number;
  /** A real number between the two. */
  between(low: number, high: number): number;
  /** A whole number between the two, both possible. */
  whole(low: number, high: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One of the list, which must not be empty. */
  pick<Item>(list: readonly Item[]): Item;
};

/**
 * The stream that belongs to these words and numbers. A stream for each thing (a payer, a meter) instead of one for
 * all keeps a payer the same however many others are made.
 */
export function randomFor(...parts: readonly (string | number)[]): Random {
  let state = hash(parts.join("/"));
  // mulberry32: only 32-bit integer arithmetic, which every engine does alike.
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (low: number, high: number) => low + Math.floor(fraction() * (high - low + 1));
  return {
    fraction,
    whole,
    between: (low, high) => low + fraction() * (high - low),
    chance: (probability) => fraction() < probability,
    pick: (list) => {
      const item = list[whole(0, list.length - 1)];
      if (item === undefined) throw new RangeError("Nothing to pick from");
      return item;
    },
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value;
}
