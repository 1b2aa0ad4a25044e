import { type Day, isDay } from "@/lib/dates";
import type { VatCategory } from "@/lib/invoices/invoice";
import type { Cents } from "@/lib/money";
import { readDecimal } from "./amounts";
import { Unreadable } from "./fault";
import type { XmlNode } from "./xml-node";

/** Digits of the euros that a document may be about. */
const mostEuroDigits = 10;

const textOf = (node: XmlNode): string => node.text.trim();

/** Cents of an amount. Throws `Unreadable` for what is none, or has parts of a cent. */
export function centsOf(node: XmlNode): Cents {
  const decimal = readDecimal(textOf(node));
  const [whole = "", fraction = ""] = decimal?.split(".") ?? [];
  if (decimal === null || fraction.length > 2 || whole.replace("-", "").length > mostEuroDigits) {
    throw new Unreadable("no-amount", shown(node), node.line);
  }
  return Number(whole + fraction.padEnd(2, "0")) || 0;
}

/** An exact decimal. Throws `Unreadable`. */
export function decimalOf(node: XmlNode): string {
  const decimal = readDecimal(textOf(node));
  if (decimal === null) throw new Unreadable("no-decimal", shown(node), node.line);
  return decimal;
}

/** A rate in percent, 0 to 99.99. Throws `Unreadable`. */
export function rateOf(node: XmlNode): string {
  const decimal = readDecimal(textOf(node));
  if (decimal === null || !/^\d{1,2}(?:\.\d{1,2})?$/.test(decimal)) {
    throw new Unreadable("no-percentage", shown(node), node.line);
  }
  return decimal;
}

/** A day, ISO. Throws `Unreadable`. */
export function dayOf(node: XmlNode): Day {
  const day = textOf(node);
  if (!isDay(day)) throw new Unreadable("no-iso-day", shown(node), node.line);
  return day;
}

const categories: readonly VatCategory[] = ["S", "Z", "E", "AE", "O"];

/** A VAT category that utilities' bills have. Throws `Unreadable`. */
export function categoryOf(node: XmlNode): VatCategory {
  const category = categories.find((known) => known === textOf(node));
  if (!category) throw new Unreadable("unknown-vat-category", shown(node), node.line);
  return category;
}

/** What must be there. Throws `Unreadable` naming it where it is not. */
export function needed<T>(value: T | null | undefined, name: string, line = 0): T {
  if (value === null || value === undefined) throw new Unreadable("missing-element", name, line);
  return value;
}

const shown = (node: XmlNode): string => `${node.name} ${textOf(node).slice(0, 60)}`.trim();
