import type { ArithmeticFault } from "./arithmetic";

/** Why a file is no document that can be read. */
export type EInvoiceReason =
  | "not-xml"
  | "not-utf-8"
  | "has-doctype"
  | "too-deep"
  | "too-big"
  | "too-many-lines"
  | "several-documents"
  | "other-dialect"
  | "missing-element"
  | "no-amount"
  | "no-decimal"
  | "no-iso-day"
  | "no-percentage"
  | "unknown-document-type"
  | "unknown-vat-category"
  | "negative-credit"
  | "no-base64"
  | ArithmeticFault;

/** `detail` is what the sentence of the reason needs: an element, a value, a limit; `line` counts from 1, 0 where unknown. */
export type EInvoiceFault = { reason: EInvoiceReason; detail: string; line: number };

/** Ends the reading of a document; never leaves `read.ts`. */
export class Unreadable extends Error {
  readonly fault: EInvoiceFault;

  constructor(reason: EInvoiceReason, detail = "", line = 0) {
    super(reason);
    this.fault = { reason, detail, line };
  }
}
