import Big from "big.js";
import { addDays } from "@/lib/dates";
import type { BilledFlow } from "./billed-flow";
import type { BilledMonth, Calendar } from "./calendar";
import { documentNumber } from "./document-numbers";
import { type Invoice, type InvoiceLine, invoiceOf, lineOf } from "./documents";
import type { PayerPlan, PointPlan } from "./plan";
import type { PriceItem } from "./price-item";
import { priceItem, priceOn } from "./price-list";
import { decimalOf } from "./thousandths";

/** A point with its flows, as one payer is billed for it in some months. */
export type BilledPoint = {
  plan: PointPlan;
  flows: readonly BilledFlow[];
  isTheirs(month: BilledMonth): boolean;
};

/** The known invoice is one that people hold for a while: at least this many days old. */
const knownInvoiceDays = 14;
const cancelledMonthsAgo = 7;
const daysToCancel = 4;

/** The monthly bills of a payer, oldest first. A bill that was cancelled stands before the one that replaces it. */
export function monthlyBills(
  payer: PayerPlan,
  points: readonly BilledPoint[],
  calendar: Calendar,
): { month: BilledMonth; bill: Invoice }[] {
  const known = payer.knownInvoice && calendar.months.findLast(isOld(calendar));
  return calendar.months.flatMap((month) => {
    const lines = points.filter((point) => point.isTheirs(month)).flatMap((point) => linesOf(point, month));
    if (lines.length === 0) return [];
    const bill = {
      number: documentNumber("monthly", month.month, payer.slot),
      kind: "invoice" as const,
      issuedOn: month.issuedOn,
      dueOn: month.dueOn,
      from: month.first,
      to: month.last,
      lines,
    };
    if (month === known && payer.knownInvoice) {
      const { number, digits12 } = payer.knownInvoice;
      return [{ month, bill: invoiceOf({ ...bill, number, referenceDigits: digits12 }) }];
    }
    if (!payer.hasCancelled || month.index !== calendar.months.length - cancelledMonthsAgo) {
      return [{ month, bill: invoiceOf(bill) }];
    }
    const cancelledOn = addDays(month.issuedOn, daysToCancel);
    const reissued = {
      ...bill,
      number: documentNumber("reissued", month.month, payer.slot),
      issuedOn: cancelledOn,
      corrects: bill.number,
    };
    return [
      { month, bill: invoiceOf({ ...bill, lines: withMistake(lines), cancelledOn }) },
      { month, bill: invoiceOf(reissued) },
    ];
  });
}

function isOld({ today }: Calendar): (month: BilledMonth) => boolean {
  return (month) => month.issuedOn <= addDays(today, -knownInvoiceDays);
}

function linesOf({ plan, flows }: BilledPoint, month: BilledMonth): InvoiceLine[] {
  return plan.priceItems.flatMap((code) => {
    const item = priceItem(code);
    const price = priceOn(item, month.first);
    const quantity = quantityOf(item, plan, flows, month);
    if (!price || quantity === "0") return [];
    return [lineOf(plan.number, item, price, quantity, { from: month.first, to: month.last })];
  });
}

/** How much of an item a month takes at a point, as an exact decimal. */
function quantityOf(
  item: PriceItem,
  plan: PointPlan,
  flows: readonly BilledFlow[],
  month: BilledMonth,
): string {
  switch (item.component) {
    case "network":
      return "1";
    case "meter":
      return String(flows.length);
    case "capacity":
      return new Big(plan.billedCapacity ?? 0).div(1000).toFixed();
    default:
      if (item.unit === "person") return String(plan.persons ?? 0);
      return decimalOf(
        flows.filter((flow) => isCountedBy(flow, item)).reduce((sum, flow) => sum + flow.of(month), 0),
      );
  }
}

/** True where an item is charged by what a flow brings; sewage goes by the water that was metered. */
export function isCountedBy(flow: BilledFlow, item: PriceItem): boolean {
  return flow.service === (item.service === "sewage" ? "water" : item.service);
}

/** A decimal sign overlooked: ten times the quantity in the first line. */
function withMistake([first, ...others]: readonly InvoiceLine[]): InvoiceLine[] {
  if (!first?.itemCode || !first.point) return [...others];
  const item = priceItem(first.itemCode);
  const price = priceOn(item, first.from);
  if (!price) return [first, ...others];
  const quantity = new Big(first.quantity).times(10).toFixed();
  return [lineOf(first.point, item, price, quantity, first), ...others];
}
