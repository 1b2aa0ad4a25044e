import Big from "big.js";
import type { Price } from "./queries";

const leastDecimals = 4;

/**
 * A unit price with VAT, rounded to as many decimals as the net price has, four at least. To be shown, not to bill by:
 * a bill adds VAT to the rounded net amount of each line.
 */
export function grossPrice({ net, vatRate }: Pick<Price, "net" | "vatRate">): string {
  const decimals = Math.max(leastDecimals, net.split(".")[1]?.length ?? 0);
  return new Big(net).times(new Big(vatRate).plus(100)).div(100).round(decimals, Big.roundHalfUp).toFixed();
}
