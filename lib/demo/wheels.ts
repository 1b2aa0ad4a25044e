import type { Thousandths } from "./thousandths";

/** A meter's register: wheels before and after the decimal sign. */
export type Wheels = { digits: number; decimals: number };

/** What the wheels show of a quantity: whole steps, and nothing above the last wheel. */
export function shown({ digits, decimals }: Wheels, quantity: number): Thousandths {
  const step = 10 ** (3 - decimals);
  const capacity = capacityOf(digits);
  const steps = Math.floor(quantity / step) * step;
  return ((steps % capacity) + capacity) % capacity;
}

/** Use between two values; a register that went through zero counts on. */
export function advance({ digits }: Wheels, from: Thousandths, to: Thousandths): Thousandths {
  return to >= from ? to - from : to - from + capacityOf(digits);
}

function capacityOf(digits: number): Thousandths {
  return 1000 * 10 ** digits;
}
