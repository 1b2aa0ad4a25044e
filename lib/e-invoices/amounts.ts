import Big from "big.js";
import type { Cents } from "@/lib/money";

/** Cents as both formats write them: `-0.05`, `12.50`. */
export function writtenAmount(cents: Cents): string {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** An exact decimal without needless zeros, sign or exponent, so that equal numbers are equal texts. */
export function plainDecimal(value: string | Big): string {
  const number = new Big(value);
  return number.eq(0) ? "0" : number.toFixed();
}

/** The number that a text is in XML, or null: no exponent, no grouping, a point for decimals, at most 30 digits. */
export function readDecimal(text: string): string | null {
  return text.length <= 32 && /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/.test(text)
    ? plainDecimal(text.startsWith("+") ? text.slice(1) : text)
    : null;
}
