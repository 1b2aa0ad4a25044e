import Big from "big.js";
import { type Day, daysBetween } from "@/lib/dates";
import { type Cents, roundToCents } from "@/lib/money";
import type { Invoice, InvoiceLine } from "./invoice";

/** What of a bill a comparison needs. */
export type InvoiceToCompare = Pick<
  Invoice,
  "number" | "issuedOn" | "periodFrom" | "periodTo" | "grossCents" | "lines"
>;

/**
 * Why a bill is for more or less than the one before, gross cents, below zero for less. The four parts add up to
 * `totalCents`: other use, other prices (VAT rates too), another number of days or months, and whatever else there is.
 */
export type ChangeFromBefore = {
  before: Pick<Invoice, "number" | "issuedOn">;
  totalCents: Cents;
  useCents: Cents;
  priceCents: Cents;
  daysCents: Cents;
  otherCents: Cents;
};

/** What goes by use; what is charged by the month; all else is charged by the piece. */
const measuredUnits = new Set(["m3", "MWh", "kWh"]);
const monthlyUnits = /(^|\/)month$/;

/**
 * Tells what changed against the bill before. Each charge of each point takes its new days, then its new quantity, then
 * its new price, and what it changes by at each is that cause's. What only one of the bills charges is `other`, as are
 * more pieces or persons, and what a bill asks for beside its lines.
 */
export function changeFromBefore(now: InvoiceToCompare, before: InvoiceToCompare): ChangeFromBefore {
  const sums = { useCents: 0, priceCents: 0, daysCents: 0 };
  const earlier = chargesOf(before);
  for (const [key, charge] of chargesOf(now)) {
    const other = earlier.get(key);
    if (!other) continue;
    const { days, use, price } = causesOf(other, charge);
    sums.daysCents += days;
    sums.useCents += use;
    sums.priceCents += price;
  }
  const totalCents = now.grossCents - before.grossCents;
  return {
    before: { number: before.number, issuedOn: before.issuedOn },
    totalCents,
    ...sums,
    otherCents: totalCents - sums.useCents - sums.priceCents - sums.daysCents,
  };
}

/** All lines of one charge at one point together: a price that changed midway parts them. */
type Charge = { quantity: Big; unit: string; grossCents: Cents; days: number | null };

function chargesOf({ lines, periodFrom, periodTo }: InvoiceToCompare): Map<string, Charge> {
  const charges = new Map<string, Charge>();
  for (const line of lines) {
    const key = keyOf(line);
    const known = charges.get(key);
    charges.set(key, {
      unit: line.unit,
      quantity: (known?.quantity ?? new Big(0)).plus(line.quantity),
      grossCents: (known?.grossCents ?? 0) + line.grossCents,
      days: daysOf(periodFrom, periodTo) ?? daysOf(line.periodFrom, line.periodTo),
    });
  }
  return charges;
}

/** What a settlement takes off again is a charge of its own. */
const keyOf = ({ point, priceItemCode, description, unit, quantity }: InvoiceLine): string =>
  [point?.number, priceItemCode ?? description, unit, new Big(quantity).lt(0) ? "off" : ""].join("\n");

const daysOf = (from: Day | null, to: Day | null): number | null =>
  from && to ? daysBetween(from, to) + 1 : null;

/** What of the change of one charge its days, its use and its price made. */
function causesOf(before: Charge, now: Charge): { days: Cents; use: Cents; price: Cents } {
  if (before.quantity.eq(0)) return { days: 0, use: now.grossCents - before.grossCents, price: 0 };
  const atOldPrice = (quantity: Big): Cents =>
    roundToCents(new Big(before.grossCents).times(quantity).div(before.quantity).div(100));
  const withQuantity = atOldPrice(now.quantity);
  const price = now.grossCents - withQuantity;
  if (monthlyUnits.test(now.unit)) return { days: withQuantity - before.grossCents, use: 0, price };
  if (!measuredUnits.has(now.unit)) return { days: 0, use: 0, price };
  const ratio = before.days && now.days ? new Big(now.days).div(before.days) : new Big(1);
  const withDays = atOldPrice(before.quantity.times(ratio));
  return { days: withDays - before.grossCents, use: withQuantity - withDays, price };
}
