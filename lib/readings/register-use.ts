import Big from "big.js";

/**
 * Use between two values of one register with `digits` whole digits, exact, in the meter's unit. A register that
 * stood in its last tenth went through zero; null where it would have had to turn backwards.
 */
export function usageBetween(from: string, to: string, digits: number): string | null {
  const difference = Big(to).minus(from);
  if (difference.gte(0)) return difference.toFixed();
  const capacity = Big(10).pow(digits);
  return capacity.times("0.9").lte(from) ? difference.plus(capacity).toFixed() : null;
}
