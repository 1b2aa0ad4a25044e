import Big from "big.js";
import { addDays, addMonths, type Day, daysBetween } from "@/lib/dates";
import { type Cents, lineAmounts } from "@/lib/money";
import type { PricedItem } from "@/lib/prices/queries";
import type { Period } from "./periods";
import type { MeteredUseService } from "./report";

/** How much was used in a unit between two days, both inclusive; null where that unit is not measured or known. */
export type QuantityIn = (unit: string, period: Period) => Big | null;

/** What the prices of a point multiply besides use. */
export type Charged = {
  service: MeteredUseService;
  /** kW, exact decimal. */
  billedCapacity: string | null;
  metersOn(day: Day): number;
};

/** What days cost, in gross cents: what goes by use, and what is charged by the month whatever is used. */
export type Cost = { variableCents: Cents; fixedCents: Cents };

const byUse = new Set(["m3", "MWh", "kWh"]);

/**
 * The cost of the use of some days at the prices then valid, every price and VAT rate on its own days, each line rounded
 * as a bill rounds it. Charges by the month count for days by their share of the month. Null where nothing of the
 * service has a price, or the quantity of a price is not known.
 */
export function costOf(
  items: readonly PricedItem[],
  charged: Charged,
  quantityIn: QuantityIn,
  period: Period,
): Cost | null {
  const cost: Cost = { variableCents: 0, fixedCents: 0 };
  let priced = false;
  for (const item of items.filter(({ service }) => countsFor(service, charged.service))) {
    for (const { net, vatRate, ...span } of pricesWithin(item, period)) {
      const quantity = byUse.has(item.unit)
        ? quantityIn(item.unit, span)
        : monthlyQuantity(item, charged, span);
      if (quantity === null) return null;
      const { grossCents } = lineAmounts(quantity.toFixed(), net, vatRate);
      if (byUse.has(item.unit)) cost.variableCents += grossCents;
      else cost.fixedCents += grossCents;
      priced = true;
    }
  }
  return priced ? cost : null;
}

/** What one more unit of use costs on a day with VAT, in euros, exact; for a service nothing was used of. */
export function unitPriceOn(
  items: readonly PricedItem[],
  { service }: Charged,
  unit: string,
  day: Day,
): string {
  return items
    .filter((item) => countsFor(item.service, service) && item.unit === unit)
    .flatMap((item) => item.prices.findLast(({ validFrom }) => validFrom <= day) ?? [])
    .reduce(
      (sum, { net, vatRate }) => sum.plus(new Big(net).times(new Big(vatRate).plus(100)).div(100)),
      new Big(0),
    )
    .toFixed();
}

/** Sewage is billed by the fresh water that was metered. */
const countsFor = (priced: string, metered: MeteredUseService): boolean =>
  priced === metered || (priced === "sewage" && metered === "water");

/** The prices of an item that held on days of a period, each with its days. */
function pricesWithin({ prices }: PricedItem, { from, to }: Period) {
  return prices.flatMap(({ validFrom, net, vatRate }, at) => {
    const next = prices[at + 1]?.validFrom;
    const start = validFrom > from ? validFrom : from;
    const end = next && next <= to ? addDays(next, -1) : to;
    return start <= end ? [{ from: start, to: end, net, vatRate }] : [];
  });
}

/** How often a charge by the month falls on the days of a span, and on what. */
function monthlyQuantity(
  { component, unit }: PricedItem,
  { billedCapacity, metersOn }: Charged,
  span: Period,
): Big {
  const months = monthsIn(span);
  if (unit === "MW/month") return months.times(billedCapacity ?? 0).div(1000);
  return component === "meter" ? months.times(metersOn(span.to)) : months;
}

function monthsIn({ from, to }: Period): Big {
  let months = new Big(0);
  let start = from;
  while (start <= to) {
    const first = `${start.slice(0, 7)}-01`;
    const next = addMonths(first, 1);
    const end = addDays(next, -1) < to ? next : addDays(to, 1);
    months = months.plus(new Big(daysBetween(start, end)).div(daysBetween(first, next)));
    start = end;
  }
  return months.round(9, Big.roundHalfUp);
}
