import type { Day } from "@/lib/dates";
import type { Month } from "./calendar";

const kinds = {
  monthly: "1",
  reissued: "2",
  flat: "5",
  "water-settlement": "7",
  "gas-settlement": "8",
  reminder: "9",
} as const;

export type DocumentKind = keyof typeof kinds;

/** Year and month, a digit for the kind, the payer's slot: `26081001`. A payer has one of each kind a month. */
export function documentNumber(kind: DocumentKind, month: Month, slot: number): string {
  return `${month.slice(2, 4)}${month.slice(5, 7)}${kinds[kind]}${String(slot).padStart(3, "0")}`;
}

/** Number of a bill for one flat of those that a payer manages: `260850001`, a digit more than others have. */
export function flatBillNumber(month: Month, flat: number): string {
  return documentNumber("flat", month, 0).slice(0, -3) + String(flat + 1).padStart(4, "0");
}

/** Number of a reminder sent on a day: `O-26099001`. */
export function reminderNumber(day: Day, slot: number): string {
  return `O-${documentNumber("reminder", day.slice(0, 7), slot)}`;
}

/** Number of a payment for which no bill was found yet: `PP-260912-9`. */
export function paymentNumber(day: Day, slot: number): string {
  return `PP-${day.slice(2).replaceAll("-", "")}-${slot}`;
}

/** Number of the payment that paid a document, of the one that set credits off against it, or of one ahead of it. */
export function paymentFor(document: string, how: "paid" | "set-off" | "ahead"): string {
  return `${{ paid: "P", "set-off": "POB", ahead: "PRED" }[how]}-${document}`;
}

/** The twelve digits of a payer's collective reference: no document's begin with 9. */
export function collectiveDigits(payerCode: string): string {
  return `9${payerCode.padStart(11, "0")}`;
}

/** The twelve digits of a payment reference for a document: those of its number, with zeros before them. */
export function referenceDigits(number: string): string {
  return number.replace(/\D/g, "").padStart(12, "0");
}
