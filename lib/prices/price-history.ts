import Big from "big.js";
import type { Day } from "@/lib/dates";
import { grossPrice } from "./gross-price";
import { priceOn } from "./price-on";
import type { Price, PricedItem } from "./queries";

/** A price among the others of its item; `announced` holds only after the day that is asked about. */
export type PriceStep = Price & {
  gross: string;
  when: "past" | "current" | "announced";
  /** Against the price before, VAT included; null for the first one, and where that one was nothing. */
  change: { percent: string; vatAlone: boolean } | null;
};

/** All prices of an item as a day sees them, oldest first; a new rate of VAT is a price of its own. */
export function priceHistory(item: Pick<PricedItem, "prices">, day: Day): PriceStep[] {
  const current = priceOn(item, day);
  return item.prices.map((price, at) => ({
    ...price,
    gross: grossPrice(price),
    when: price === current ? "current" : price.validFrom > day ? "announced" : "past",
    change: changeOf(price, item.prices[at - 1]),
  }));
}

/** The price that holds on a day and those announced after it, oldest first. */
export const pricesFrom = (item: Pick<PricedItem, "prices">, day: Day): PriceStep[] =>
  priceHistory(item, day).filter(({ when }) => when !== "past");

function changeOf(price: Price, before: Price | undefined): PriceStep["change"] {
  if (!before || new Big(before.net).eq(0)) return null;
  const [earlier, later] = [withVat(before), withVat(price)];
  return {
    percent: later.minus(earlier).times(100).div(earlier.abs()).round(1, Big.roundHalfUp).toFixed(),
    vatAlone: new Big(price.net).eq(before.net) && price.vatRate !== before.vatRate,
  };
}

const withVat = ({ net, vatRate }: Price): Big => new Big(net).times(new Big(vatRate).plus(100));
