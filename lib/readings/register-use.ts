import Big from "big.js";

/**
 * Use between two values of one register with `digits` whole digits, exact, in the meter's unit.
 * A register that went through zero counts on.
 */
export function usageBetween(from: string, to: string, digits: number): string {
  const difference = Big(to).minus(from);
  return (difference.lt(0) ? difference.plus(Big(10).pow(digits)) : difference).toFixed();
}
