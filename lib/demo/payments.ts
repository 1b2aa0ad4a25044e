import { addDays, type Day } from "@/lib/dates";
import type { Cents } from "@/lib/money";
import { paymentFor, paymentNumber } from "./document-numbers";
import type { Invoice } from "./documents";
import type { PayerPlan } from "./plan";
import { randomFor } from "./random";

/** A bill and what is left to be paid of it; of a credit note, below zero, what no bill took yet. */
export type Left = { bill: Invoice; left: Cents };

/** What a payment closed of a document. */
type Closure = { documentNumber: string; invoiceNumber: string | null; cents: Cents };

export type Payment = {
  number: string;
  receivedOn: Day;
  amountCents: Cents;
  reference: string | null;
  paidThrough: string;
  closures: readonly Closure[];
};

const ways = ["Banka", "Banka", "Direktna obremenitev", "Blagajna"] as const;

/** Of a partly paid bill this much was paid, in percent. */
const partPaid = 48;

export const closureOf = ({ number }: Invoice, cents: Cents): Closure => ({
  documentNumber: number,
  invoiceNumber: number,
  cents,
});

/** The payment of all that was left of a bill, around the day it was due, or soon after it came. */
export function paymentOf(payer: PayerPlan, { bill, left }: Left, today: Day): Payment {
  return paymentOn(payer, bill, left, dayOfPayment(payer, bill, today));
}

/** The payment of a part of a bill, which lowers what is left of it. */
export function partOf(payer: PayerPlan, claim: Left | undefined, today: Day): Payment[] {
  if (!claim) return [];
  const cents = Math.floor((claim.left * partPaid) / 100);
  claim.left -= cents;
  const day = addDays(claim.bill.issuedOn, 12);
  return [paymentOn(payer, claim.bill, cents, day < today ? day : today)];
}

/** Money for which no bill was found. */
export const overpayment = (payer: PayerPlan, cents: Cents, receivedOn: Day): Payment => ({
  number: paymentNumber(receivedOn, payer.slot),
  receivedOn,
  amountCents: cents,
  reference: null,
  paidThrough: wayOf(payer),
  closures: [],
});

/** What credit notes paid of a bill on the day it was issued: no money came. */
export const setOff = (bill: Invoice, cents: Cents, taken: readonly Closure[]): Payment => ({
  number: paymentFor(bill.number, "set-off"),
  receivedOn: bill.issuedOn,
  amountCents: 0,
  reference: null,
  paidThrough: "Pobot",
  closures: [...taken, closureOf(bill, cents)],
});

/** How a payer always pays. */
export const wayOf = ({ slot }: PayerPlan): string => randomFor("paid through", slot).pick(ways);

const paymentOn = (payer: PayerPlan, bill: Invoice, cents: Cents, receivedOn: Day): Payment => ({
  number: paymentFor(bill.number, "paid"),
  receivedOn,
  amountCents: cents,
  reference: bill.reference,
  paidThrough: wayOf(payer),
  closures: [closureOf(bill, cents)],
});

function dayOfPayment({ paying, slot }: PayerPlan, bill: Invoice, today: Day): Day {
  const random = randomFor("payment", slot, bill.number);
  const day = paying.early
    ? addDays(bill.issuedOn, random.whole(1, 6))
    : addDays(bill.dueOn, random.whole(-12, 3));
  return day < today ? day : today;
}
