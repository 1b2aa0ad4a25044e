import Big from "big.js";
import type { ExpectedUse } from "@/lib/readings/expected-use";

/** Ends of a scale of use, from zero, with the number of spaces between its ticks. */
export type UseScale = { to: number; spaces: number };

const mostSpaces = 10;

/**
 * A scale that holds the usual range with room behind it, and the use. Its ticks stand on 1, 2 or 5 of a power of
 * ten, never closer than the register can show.
 */
export function useScaleOf(usage: string, { low, high }: ExpectedUse, decimals: number): UseScale {
  const room = Math.max(Number(low), (Number(high) - Number(low)) / 4);
  const reach = new Big(Math.max(Number(usage), Number(high) + room));
  let power = new Big(10).pow(-decimals);
  for (;;) {
    for (const step of [power, power.times(2), power.times(5)]) {
      const spaces = reach.div(step).round(0, Big.roundUp).toNumber();
      if (spaces <= mostSpaces) return { to: step.times(spaces).toNumber(), spaces };
    }
    power = power.times(10);
  }
}
