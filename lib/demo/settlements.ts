import type { Calendar, SettledHalf } from "./calendar";
import { documentNumber } from "./document-numbers";
import { type Invoice, type InvoiceLine, invoiceOf, lineOf } from "./documents";
import { type BilledPoint, isCountedBy } from "./monthly-bills";
import type { PayerPlan } from "./plan";
import type { PriceItem } from "./price-item";
import { priceItem, priceOn } from "./price-list";
import { decimalOf } from "./thousandths";

/** Water and gas are settled apart: they bear different VAT, and one may be owed while the other is given back. */
const settledTogether = [
  { kind: "water-settlement", metered: "water" },
  { kind: "gas-settlement", metered: "gas" },
] as const;

export type Settlement = { half: SettledHalf; metered: "water" | "gas"; bill: Invoice };

/**
 * What was used in each half-year against what was paid in advance for it: a settlement where more was used, a credit
 * note where less, none where nothing is left. Oldest first.
 */
export function settlements(
  payer: PayerPlan,
  points: readonly BilledPoint[],
  calendar: Calendar,
): Settlement[] {
  return calendar.halves.flatMap((half) =>
    settledTogether.flatMap(({ kind, metered }) => {
      const lines = points.flatMap((point) => linesOf(point, half, metered));
      const [last] = half.months.slice(-1);
      if (lines.length === 0 || !last) return [];
      const gross = lines.reduce((sum, line) => sum + line.grossCents, 0);
      const bill = invoiceOf({
        number: documentNumber(kind, last.month, payer.slot),
        kind: gross < 0 ? "credit_note" : "settlement",
        issuedOn: half.issuedOn,
        dueOn: half.dueOn,
        from: half.from,
        to: half.to,
        lines,
      });
      return [{ half, metered, bill }];
    }),
  );
}

function linesOf(point: BilledPoint, half: SettledHalf, metered: "water" | "gas"): InvoiceLine[] {
  const { plan } = point;
  if (!half.months.every((month) => point.isTheirs(month))) return [];
  return plan.priceItems.flatMap((code) => {
    const item = priceItem(code);
    const isSettled = point.flows.some(
      (flow) => flow.inAdvance && flow.service === metered && isCountedBy(flow, item),
    );
    if (!isSettled || item.component === "network") return [];
    return spansOfOnePrice(item, half).flatMap(({ price, months }) => {
      const [first] = months;
      const last = months.at(-1);
      const quantity = leftOver(point, item, half, months);
      if (!first || !last || quantity === 0) return [];
      const period = { from: first.first, to: last.last };
      return [lineOf(plan.number, item, price, decimalOf(quantity), period)];
    });
  });
}

/** Months of a half-year in runs for which an item had the same price. */
function spansOfOnePrice(item: PriceItem, half: SettledHalf) {
  const prices = [...new Set(half.months.map((month) => priceOn(item, month.first)))];
  return prices.flatMap((price) =>
    price ? [{ price, months: half.months.filter((month) => priceOn(item, month.first) === price) }] : [],
  );
}

/** Used less advanced in some months of a half-year, in thousandths. */
function leftOver(
  { flows }: BilledPoint,
  item: PriceItem,
  half: SettledHalf,
  months: SettledHalf["months"],
): number {
  return flows
    .filter((flow) => flow.inAdvance && isCountedBy(flow, item))
    .reduce((sum, flow) => {
      const used = flow.usedIn(half);
      return months.reduce(
        (left, month) => left + (used[half.months.indexOf(month)] ?? 0) - flow.of(month),
        sum,
      );
    }, 0);
}
