import Big from "big.js";
import { addMonths, type Day } from "@/lib/dates";
import { type Cents, lineAmounts } from "@/lib/money";
import type { Service } from "@/lib/supply-points/meters";
import { priceOn } from "./price-on";
import type { Price, PricedItem } from "./queries";

/** What a month takes of a metered service on average; an exact decimal in the meter's unit. */
export type MeanUse = { service: Service; unit: string; perMonth: string };

/** What the prices of a supply point multiply besides use. */
export type Charged = {
  /** The meters in service. */
  meters: readonly { service: Service }[];
  /** kW, exact decimal. */
  billedCapacity: string | null;
  persons: number | null;
  /** z of E = V · z · Hs, and the heating value Hs in kWh a m³. */
  gasConversionFactor: string | null;
  calorificValue: string | null;
};

/** One item in a month's bill, at the price of a day and at that of a year before; null where there was none. */
export type CostLine = { item: PricedItem; quantity: string; now: LineCost | null; before: LineCost | null };
type LineCost = { price: Price; grossCents: Cents };

export type MonthlyCost = {
  /** The day whose prices `before` takes. */
  yearBefore: Day;
  lines: CostLine[];
  nowCents: Cents;
  beforeCents: Cents;
  /** Items that cannot be reckoned: how much a month takes of them is not known. */
  unknown: PricedItem[];
};

/** What the same month of mean use costs at the prices of `day`, and at those of a year before; lines as a bill rounds them. */
export function monthlyCost(
  items: readonly PricedItem[],
  use: readonly MeanUse[],
  charged: Charged,
  day: Day,
): MonthlyCost {
  const yearBefore = addMonths(day, -12);
  const cost: MonthlyCost = { yearBefore, lines: [], nowCents: 0, beforeCents: 0, unknown: [] };
  for (const item of items) {
    const prices = { now: priceOn(item, day), before: priceOn(item, yearBefore) };
    if (!prices.now && !prices.before) continue;
    const quantity = quantityOf(item, use, charged);
    if (quantity === null) {
      cost.unknown.push(item);
      continue;
    }
    const [now, before] = [costAt(quantity, prices.now), costAt(quantity, prices.before)];
    cost.lines.push({ item, quantity, now, before });
    cost.nowCents += now?.grossCents ?? 0;
    cost.beforeCents += before?.grossCents ?? 0;
  }
  return cost;
}

function costAt(quantity: string, price: Price | null): LineCost | null {
  return price && { price, grossCents: lineAmounts(quantity, price.net, price.vatRate).grossCents };
}

/** How much of an item a month takes; null where that is not known. */
function quantityOf(item: PricedItem, use: readonly MeanUse[], charged: Charged): string | null {
  const metered = meteredFor(item.service);
  switch (item.component) {
    case "network":
      return "1";
    case "meter":
      return String(charged.meters.filter(({ service }) => service === metered).length);
    case "capacity":
      return charged.billedCapacity && new Big(charged.billedCapacity).div(1000).toFixed();
    default: {
      if (item.unit === "person") return charged.persons === null ? null : String(charged.persons);
      if (item.unit === "month") return "1";
      const mean = use.find(({ service }) => service === metered);
      return mean ? inUnit(mean, item.unit, charged) : null;
    }
  }
}

/** Sewage is billed by the fresh water that was metered. */
const meteredFor = (service: Service): Service => (service === "sewage" ? "water" : service);

function inUnit({ service, unit, perMonth }: MeanUse, wanted: string, charged: Charged): string | null {
  if (wanted === unit) return perMonth;
  if (wanted === "kWh" && unit === "MWh") return new Big(perMonth).times(1000).toFixed();
  if (wanted === "MWh" && unit === "kWh") return new Big(perMonth).div(1000).toFixed();
  const { gasConversionFactor, calorificValue } = charged;
  if (service !== "gas" || wanted !== "kWh" || !gasConversionFactor || !calorificValue) return null;
  // Bills take whole kWh.
  return new Big(perMonth)
    .times(gasConversionFactor)
    .times(calorificValue)
    .round(0, Big.roundHalfUp)
    .toFixed();
}
