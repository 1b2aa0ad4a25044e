import { addDays, type Day } from "@/lib/dates";
import type { Cents } from "@/lib/money";
import type { Calendar } from "./calendar";
import { type Invoice, payableOf } from "./documents";
import { closureOf, type Left, overpayment, type Payment, partOf, paymentOf, setOff } from "./payments";
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

const daysSinceOverpaid = 20;

export type Ledger = { openItems: OpenItem[]; reminders: Invoice[]; payments: Payment[] };

/**
 * What is open of a payer's bills (oldest first) after they paid as they do, the payments they made, and the reminders
 * that unpaid bills brought. Credit notes pay the bills that follow; what is left of them stays open as a credit.
 */
export function ledger(payer: PayerPlan, bills: readonly Invoice[], calendar: Calendar): Ledger {
  const { today } = calendar;
  const { unpaid, partly, early, overpaid, partOfNewest } = payer.paying;
  const { claims, credits, setOffs } = offset(bills.filter((bill) => bill.cancelledOn === null));

  const overdue = claims.filter(({ bill }) => bill.dueOn < today).sort(byDueDay);
  const since = unpaidSince(overdue, unpaid);
  const late = overdue.filter(({ bill }) => since !== null && bill.dueOn >= since);
  const notDue = early ? [] : claims.filter(({ bill }) => bill.dueOn >= today);
  const unsettled = new Set([...late, ...notDue]);
  const paid = claims.filter((claim) => !unsettled.has(claim));
  const payments = [
    ...setOffs,
    ...paid.map((claim) => paymentOf(payer, claim, today)),
    ...(partly ? partOf(payer, late.at(-1), today) : []),
    ...(partOfNewest ? partOf(payer, notDue.at(-1), today) : []),
    ...(overpaid > 0 ? [overpayment(payer, overpaid, addDays(today, -daysSinceOverpaid))] : []),
  ];
  const reminders = remindersFor(
    payer,
    late.map(({ bill }) => bill),
    today,
  );
  return {
    reminders,
    payments,
    openItems: [
      ...[...credits, ...late, ...notDue].map(({ bill, left }) => openItemOf(bill, left)),
      ...reminders.map((reminder) => openItemOf(reminder, reminder.grossCents)),
      ...payments.flatMap(creditOf),
    ],
  };
}

/** The day on which the oldest of so many newest monthly bills (oldest first) fell due; null where none is unpaid. */
function unpaidSince(overdue: readonly Left[], unpaid: number): Day | null {
  const monthly = overdue.filter(({ bill }) => bill.kind === "invoice");
  return monthly.slice(Math.max(0, monthly.length - unpaid))[0]?.bill.dueOn ?? null;
}

/** Bills with what credit notes before them leave to be paid, credit notes with what no bill took yet, and who took what. */
function offset(bills: readonly Invoice[]): { claims: Left[]; credits: Left[]; setOffs: Payment[] } {
  const credits: Left[] = [];
  const claims: Left[] = [];
  const setOffs: Payment[] = [];
  for (const bill of [...bills].sort(byIssueDay)) {
    const asked = payableOf(bill);
    if (asked < 0) {
      credits.push({ bill, left: asked });
      continue;
    }
    const claim = { bill, left: asked };
    const taken = credits.flatMap((credit) => {
      const cents = Math.min(claim.left, -credit.left);
      claim.left -= cents;
      credit.left += cents;
      return cents > 0 ? [closureOf(credit.bill, -cents)] : [];
    });
    if (taken.length > 0) setOffs.push(setOff(bill, asked - claim.left, taken));
    claims.push(claim);
  }
  return {
    claims: claims.filter(({ left }) => left > 0),
    credits: credits.filter(({ left }) => left < 0),
    setOffs,
  };
}

function openItemOf(bill: Invoice, left: Cents): OpenItem {
  return {
    documentNumber: bill.number,
    invoiceNumber: bill.number,
    dueOn: bill.dueOn,
    originalCents: payableOf(bill),
    openCents: left,
    reference: bill.reference,
  };
}

/** What of a payment closed nothing is the payer's credit, under the payment's number. */
export function creditOf({ number, receivedOn, amountCents, closures }: Payment): OpenItem[] {
  const left = closures.reduce((sum, { cents }) => sum - cents, amountCents);
  if (left === 0) return [];
  return [
    {
      documentNumber: number,
      invoiceNumber: null,
      dueOn: receivedOn,
      originalCents: -amountCents,
      openCents: -left,
      reference: null,
    },
  ];
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
