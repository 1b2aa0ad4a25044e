import { parseDecimal } from "@/lib/decimal";
import type { ColumnForm, Fault } from "./column";

const largestWhole = 999_999_999;

/** Digits only, so that neither a sign nor a separator can be meant otherwise; both bounds are allowed. */
export function wholeNumber({ from = 0, to = largestWhole } = {}): ColumnForm {
  const bounds = `${from} to ${to}`;
  return {
    form: "whole number",
    sqlType: "integer",
    read(given) {
      if (!/^\d{1,15}$/.test(given)) return { reason: "no-whole-number" };
      const number = Number(given);
      return number < from || number > to ? { reason: "out-of-range", detail: bounds } : String(number);
    },
  };
}

/** An exact decimal with at most `digits` before and `decimals` after its sign. */
export function decimal(digits: number, decimals: number, { negative = false } = {}): ColumnForm {
  return {
    form: `decimal (${digits}.${decimals})`,
    sqlType: "numeric",
    read: (given) => exactDecimal(given, digits, decimals, negative),
  };
}

const amountDigits = 10;

/** Euros; staged as integer cents. */
export const amount: ColumnForm = {
  form: "amount",
  sqlType: "bigint",
  read(given) {
    const euros = exactDecimal(given, amountDigits, 2, true);
    return typeof euros === "string" ? inCents(euros) : euros;
  },
};

function exactDecimal(given: string, digits: number, decimals: number, negative: boolean): string | Fault {
  if (/^\d{1,8}$/.test(given) && given.length <= digits) return given.replace(/^0+(?=\d)/, "");
  const parsed = parseDecimal(given, { decimals, negative });
  if (parsed.ok) {
    const [whole = ""] = parsed.value.replace("-", "").split(".");
    return whole.length > digits ? { reason: "too-large", detail: String(digits) } : parsed.value;
  }
  if (parsed.reason === "too-many-decimals") return { reason: "too-many-decimals", detail: String(decimals) };
  return { reason: parsed.reason === "negative" ? "is-negative" : "no-number" };
}

function inCents(euros: string): string {
  const [whole = "", fraction = ""] = euros.split(".");
  return `${whole}${fraction.padEnd(2, "0")}`.replace(/^(-?)0+(?=\d)/, "$1");
}
