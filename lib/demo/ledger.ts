import { addDays, type Day } from "@/lib/dates";
import type { Cents } from "@/lib/money";
import type { Calendar } from "./calendar";
import { paymentNumber } from "./document-numbers";
import type { Invoice } from "./documents";
import type { PayerPlan } from "./plan";
import { remindersFor } from "./reminders";

/** What of a document is open; credits are negative. */
export type OpenItem = {
  documentNumber: string;
  invoiceNumber: string | null;
  dueOn: Day;
  originalCents: Cents;
  openCents: Cents;
  reference: string | null;
};

/** Of a partly paid bill this much was paid, in percent. */
const partPaid = 48;
const daysSinceOverpaid = 20;

/**
 * What is open of a payer's bills (oldest first) after they paid as they do, and the reminders that brought. Credit
 * notes pay the bills that follow; what is left of them stays open as a credit.
 */
export function ledger(
  payer: PayerPlan,
  bills: readonly Invoice[],
  calendar: Calendar,
): { openItems: OpenItem[]; reminders: Invoice[] } {
  const { today } = calendar;
  const { unpaid, partly, early, overpaid } = payer.paying;
  const { claims, credits } = offset(bills.filter((bill) => bill.cancelledOn === null));

  const overdue = claims.filter(({ bill }) => bill.dueOn < today).sort(byDueDay);
  const since = unpaidSince(overdue, unpaid);
  const late = overdue.filter(({ bill }) => since !== null && bill.dueOn >= since);
  const newest = late.at(-1);
  if (partly && newest) newest.left -= Math.floor((newest.left * partPaid) / 100);
  const notDue = early ? [] : claims.filter(({ bill }) => bill.dueOn >= today);
  const reminders = remindersFor(
    payer,
    late.map(({ bill }) => bill),
    today,
  );
  return {
    reminders,
    openItems: [
      ...[...credits, ...late, ...notDue].map(({ bill, left }) => openItemOf(bill, left)),
      ...reminders.map((reminder) => openItemOf(reminder, reminder.grossCents)),
      ...(overpaid > 0 ? [overpayment(payer, overpaid, addDays(today, -daysSinceOverpaid))] : []),
    ],
  };
}

/** The day on which the oldest of so many newest monthly bills (oldest first) fell due; null where none is unpaid. */
function unpaidSince(overdue: readonly Left[], unpaid: number): Day | null {
  const monthly = overdue.filter(({ bill }) => bill.kind === "invoice");
  return monthly.slice(Math.max(0, monthly.length - unpaid))[0]?.bill.dueOn ?? null;
}

type Left = { bill: Invoice; left: Cents };

/** Bills with what credit notes before them leave to be paid, and credit notes with what no bill took yet. */
function offset(bills: readonly Invoice[]): { claims: Left[]; credits: Left[] } {
  const credits: Left[] = [];
  const claims: Left[] = [];
  for (const bill of [...bills].sort(byIssueDay)) {
    if (bill.grossCents < 0) {
      credits.push({ bill, left: bill.grossCents });
      continue;
    }
    const claim = { bill, left: bill.grossCents };
    for (const credit of credits) {
      const taken = Math.min(claim.left, -credit.left);
      claim.left -= taken;
      credit.left += taken;
    }
    claims.push(claim);
  }
  return {
    claims: claims.filter(({ left }) => left > 0),
    credits: credits.filter(({ left }) => left < 0),
  };
}

function openItemOf(bill: Invoice, left: Cents): OpenItem {
  return {
    documentNumber: bill.number,
    invoiceNumber: bill.number,
    dueOn: bill.dueOn,
    originalCents: bill.grossCents,
    openCents: left,
    reference: bill.reference,
  };
}

function overpayment({ slot }: PayerPlan, cents: Cents, day: Day): OpenItem {
  return {
    documentNumber: paymentNumber(day, slot),
    invoiceNumber: null,
    dueOn: day,
    originalCents: -cents,
    openCents: -cents,
    reference: null,
  };
}

function byDueDay(one: Left, other: Left): number {
  return compare(one.bill.dueOn, other.bill.dueOn);
}

function byIssueDay(one: Invoice, other: Invoice): number {
  return compare(one.issuedOn, other.issuedOn);
}

function compare(one: Day, other: Day): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
