import { billedFlows } from "./billed-flow";
import type { BilledMonth, Calendar } from "./calendar";
import type { Invoice } from "./documents";
import { flatBills } from "./flat-bills";
import { creditOf, ledger, type OpenItem } from "./ledger";
import { type BilledPoint, monthlyBills } from "./monthly-bills";
import { takePaidAhead } from "./paid-ahead";
import type { Payment } from "./payments";
import type { PayerPlan, PointPlan } from "./plan";
import type { PointHistory, StreamHistory } from "./point-history";
import type { RegisterReading } from "./register";
import { settlements } from "./settlements";

/** All documents of a payer, what is open of them, and which bill rests on a reading. */
export type AccountHistory = {
  payer: PayerPlan;
  invoices: readonly Invoice[];
  openItems: readonly OpenItem[];
  payments: readonly Payment[];
  billOf(point: PointPlan, stream: StreamHistory, reading: RegisterReading): string | null;
};

/** Bills a payer for the points that were theirs. */
export function accountHistory(
  payer: PayerPlan,
  points: readonly PointHistory[],
  calendar: Calendar,
  seed: number,
): AccountHistory {
  const billed = points.map(
    (history): BilledPoint => ({
      plan: history.plan,
      flows: billedFlows(history, payer.advanceFactor, seed),
      isTheirs: (month) => isTheirs(history.plan, payer, month),
    }),
  );
  const monthly = monthlyBills(payer, billed, calendar);
  const settled = settlements(payer, billed, calendar);
  const { bills, payments: ahead } = takePaidAhead(
    payer,
    [...monthly, ...settled].map(({ bill }) => bill).concat(flatBills(payer, points[0]?.plan, calendar)),
  );
  const { openItems, reminders, payments } = ledger(payer, bills, calendar);

  const monthlyNumbers = new Map(monthly.map(({ month, bill }) => [month.index, bill.number]));
  const billOf: AccountHistory["billOf"] = (point, stream, reading) => {
    const month = calendar.months[reading.month];
    if (!month || !isTheirs(point, payer, month)) return null;
    if (!stream.inAdvance) return monthlyNumbers.get(month.index) ?? null;
    const settlement = settled.find(
      ({ half, metered }) => half.to === reading.day && metered === stream.stream.service,
    );
    return settlement?.bill.number ?? null;
  };
  return {
    payer,
    invoices: [...bills, ...reminders],
    openItems: [...openItems, ...ahead.flatMap(creditOf)],
    payments: [...ahead, ...payments],
    billOf,
  };
}

function isTheirs({ tenures }: PointPlan, { slot }: PayerPlan, month: BilledMonth): boolean {
  return tenures.some(
    (tenure) =>
      tenure.slot === slot && tenure.from <= month.first && (tenure.to === null || month.last <= tenure.to),
  );
}
