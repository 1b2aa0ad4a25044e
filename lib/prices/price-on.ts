import type { Day } from "@/lib/dates";
import type { Price, PricedItem } from "./queries";

/** The price of an item on a day; null before its first. */
export function priceOn({ prices }: Pick<PricedItem, "prices">, day: Day): Price | null {
  return prices.findLast(({ validFrom }) => validFrom <= day) ?? null;
}
