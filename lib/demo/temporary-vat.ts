import type { Day } from "@/lib/dates";
import type { Price } from "./price-item";

const normal = "22";
const lowered = "9.5";
const loweredFrom = "2022-09-01";
const loweredUntil = "2023-06-01";

/**
 * Prices of heat or gas from pairs of a day and an amount, oldest first: with 22 % VAT, but with 9.5 % from
 * 1 September 2022 to 31 May 2023, by a law of that time. Where only the rate changes the amount is repeated.
 */
export function withTemporaryVat(amounts: readonly (readonly [Day, string])[]): Price[] {
  const amountOn = (day: Day) => amounts.findLast(([from]) => from <= day)?.[1];
  const days = new Set([...amounts.map(([day]) => day), loweredFrom, loweredUntil]);
  return [...days].sort().flatMap((validFrom) => {
    const net = amountOn(validFrom);
    const vatRate = validFrom >= loweredFrom && validFrom < loweredUntil ? lowered : normal;
    return net ? [{ validFrom, net, vatRate }] : [];
  });
}
