import { addDays, formatDay } from "@/lib/dates";
import { paymentFor } from "./document-numbers";
import type { Invoice } from "./documents";
import { closureOf, type Payment, wayOf } from "./payments";
import type { PayerPlan } from "./plan";

/** The newest bills that what was paid ahead can still reach. */
const billsAfter = 3;
const daysAhead = 9;

/**
 * Takes what a payer paid ahead off the bills that followed it (oldest first): each says what it took, and asks for the
 * rest. Without such a payment the bills are as they were.
 */
export function takePaidAhead(
  payer: PayerPlan,
  bills: readonly Invoice[],
): { bills: readonly Invoice[]; payments: Payment[] } {
  const { ahead = 0 } = payer.paying;
  const monthly = bills.filter(({ kind, cancelledOn }) => kind === "invoice" && cancelledOn === null);
  const [first] = monthly.slice(-billsAfter);
  if (ahead <= 0 || !first) return { bills, payments: [] };
  const receivedOn = addDays(first.issuedOn, -daysAhead);
  let left = ahead;
  const taking = bills.map((bill) => {
    const taken =
      bill.kind === "invoice" && bill.issuedOn >= first.issuedOn ? Math.min(left, bill.grossCents) : 0;
    left -= taken;
    if (taken === 0) return bill;
    const note = `Od zneska je odšteto plačilo vnaprej z dne ${formatDay(receivedOn, "sl")}.`;
    return { ...bill, prepaidCents: taken, note };
  });
  const payment: Payment = {
    number: paymentFor(first.number, "ahead"),
    receivedOn,
    amountCents: ahead,
    reference: null,
    paidThrough: wayOf(payer),
    closures: taking
      .filter(({ prepaidCents }) => prepaidCents > 0)
      .map((bill) => closureOf(bill, bill.prepaidCents)),
  };
  return { bills: taking, payments: [payment] };
}
