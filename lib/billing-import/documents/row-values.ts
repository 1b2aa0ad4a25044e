import type { Cents } from "@/lib/money";

/** Cents with the sign that billing data gives them: a credit note's are below zero. Never −0. */
export const signedCents = (cents: Cents, sign: number): Cents => (cents === 0 ? 0 : sign * cents);

/** Text whose line breaks and tabs are blanks. */
export const oneLine = (text: string): string => text.replace(/[\r\n\t]+/g, " ");
