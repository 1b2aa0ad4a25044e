import type { Day } from "@/lib/dates";
import type { Month } from "./calendar";

const kinds = {
  monthly: "1",
  reissued: "2",
  "water-settlement": "7",
  "gas-settlement": "8",
  reminder: "9",
} as const;

export type DocumentKind = keyof typeof kinds;

/** Year and month, a digit for the kind, the payer's slot: `26081001`. A payer has one of each kind a month. */
export function documentNumber(kind: DocumentKind, month: Month, slot: number): string {
  return `${month.slice(2, 4)}${month.slice(5, 7)}${kinds[kind]}${String(slot).padStart(3, "0")}`;
}

/** Number of a reminder sent on a day: `O-26099001`. */
export function reminderNumber(day: Day, slot: number): string {
  return `O-${documentNumber("reminder", day.slice(0, 7), slot)}`;
}

/** Number of a payment for which no bill was found yet: `PP-260912-9`. */
export function paymentNumber(day: Day, slot: number): string {
  return `PP-${day.slice(2).replaceAll("-", "")}-${slot}`;
}

/** The twelve digits of a payment reference for a document: those of its number, with zeros before them. */
export function referenceDigits(number: string): string {
  return number.replace(/\D/g, "").padStart(12, "0");
}
