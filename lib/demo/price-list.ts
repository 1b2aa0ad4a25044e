import type { Day } from "@/lib/dates";
import { type Price, type PriceItem, pricesAt } from "./price-item";
import { gasPrices } from "./prices-gas";
import { heatPrices } from "./prices-heat";
import { sewagePrices } from "./prices-sewage";
import { waterPrices } from "./prices-water";

/** Invented, so that the service is there to see: in Velenje another company collects waste. */
const wastePrices: readonly PriceItem[] = [
  {
    code: "ODPADKI-OSEBA",
    service: "waste",
    component: "other",
    name: "Zbiranje komunalnih odpadkov",
    nameEn: "Waste collection",
    unit: "person",
    tariffGroup: "gospodinjski",
    prices: pricesAt("9.5", [["2019-03-01", "4.1200"]]),
  },
];

/** All that is charged for. */
export const priceList: readonly PriceItem[] = [
  ...waterPrices,
  ...sewagePrices,
  ...heatPrices,
  ...gasPrices,
  ...wastePrices,
];

const byCode = new Map(priceList.map((item) => [item.code, item]));

/** An item by its code. Throws a RangeError for one that is not on the list. */
export function priceItem(code: string): PriceItem {
  const item = byCode.get(code);
  if (!item) throw new RangeError(`Not on the price list: ${code}`);
  return item;
}

/** The price of an item on a day; null before its first. */
export function priceOn(item: PriceItem, day: Day): Price | null {
  return item.prices.findLast((price) => price.validFrom <= day) ?? null;
}
