import type { Cents } from "@/lib/money";
import { ibanInFours, modelAndBody } from "@/lib/payments/written-forms";

const unbroken = (text: string): string => text.replaceAll(" ", "\u00a0");

/** An account in fours that a line's end does not part. */
export const unbrokenIban = (iban: string): string => unbroken(ibanInFours(iban));

/** `SI12 1234567890120`; an RF reference in fours. */
export const spacedReference = (reference: string): string =>
  unbroken(reference.startsWith("RF") ? ibanInFours(reference) : modelAndBody(reference));

/** `1628,45`: the amount as the form of a bank here takes it, whatever the language of the page. */
export const amountToCopy = (cents: Cents): string =>
  `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, "0")}`;
