import type { Cents } from "@/lib/money";

/** `SI56 9900 0001 2345 646`, as bills and payment slips write it. */
export const ibanInFours = (iban: string): string => iban.replace(/(.{4})(?=.)/g, "$1\u00a0");

/** `SI12 1234567890120`; an RF reference in fours. */
export const spacedReference = (reference: string): string =>
  reference.startsWith("RF")
    ? ibanInFours(reference)
    : `${reference.slice(0, 4)}\u00a0${reference.slice(4)}`.trim();

/** `1628,45`: the amount as the form of a bank here takes it, whatever the language of the page. */
export const amountToCopy = (cents: Cents): string =>
  `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, "0")}`;
