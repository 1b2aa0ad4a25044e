import Big from "big.js";

/**
 * Use between two values of one register with `digits` whole digits, exact, in the meter's unit. A register that
 * stood in its last tenth and shows less than half went through zero; null where it would have had to turn backwards.
 */
export function usageBetween(from: string, to: string, digits: number): string | null {
  const difference = Big(to).minus(from);
  if (difference.gte(0)) return difference.toFixed();
  const capacity = Big(10).pow(digits);
  const passedZero = capacity.times("0.9").lte(from) && capacity.div(2).gt(to);
  return passedZero ? difference.plus(capacity).toFixed() : null;
}
