import type { EInvoiceReason } from "@/lib/e-invoices/fault";

/** Why a document cannot be read, after its file's name and perhaps a line. */
const ofReading = {
  "not-xml": "is not well-formed XML ({})",
  "not-utf-8": "is not UTF-8",
  "has-doctype": "declares a document type ({}): a document with a DTD or entities is refused",
  "too-deep": "has elements nested more than {} deep",
  "too-big": "has more than {}",
  "too-many-lines": "has more than {} lines",
  "several-documents": "holds several documents ({} stands there twice)",
  "other-dialect": "is neither e-SLOG 2.0 nor UBL 2.1 but {}",
  "missing-element": "lacks {}",
  "no-amount": "{}: no amount with at most two decimals",
  "no-decimal": "{}: no decimal number",
  "no-iso-day": "{}: no day (2026-09-10)",
  "no-percentage": "{}: no VAT rate",
  "unknown-document-type": "is of type {}; known are 380, 381, 383, 384, 386 and 82",
  "unknown-vat-category": "{}: no VAT category of S, Z, E, AE, O",
  "negative-credit": "is a credit note below zero; its amounts are written without a minus",
  "no-base64": "embeds a file that is not base64 ({})",
  "lines-sum": "says that its lines add up to {}",
  "net-sum": "says that without VAT it comes to {}",
  "vat-bases-sum": "says that without VAT it comes to {}, as its VAT breakdown has it",
  "vat-sum": "says that its VAT comes to {}",
  "gross-sum": "says that with VAT it comes to {}",
  "payable-sum": "says that {} is to be paid",
} as const satisfies Record<EInvoiceReason, string>;

/** Sentences for documents and the files beside them, as the report says them. */
export const documentSentences = {
  ...ofReading,
  "mixed-folder": "holds CSV files and XML documents: import each from a folder of its own",
  "not-a-file": "is not a file",
  "pdf-alone": "has no document beside it ({})",
  "no-pdf": "{} is no PDF",
  "pdf-cut-off": "{} is a PDF without its end",
  "pdf-too-large": "{} is larger than 20 MB",
  "other-currency": "is in {}; only euros can be taken: have it issued in euros, or leave it out",
  "no-due-day": "does not say until when it is to be paid",
  "unknown-payer": "is for nobody known ({})",
  "ambiguous-payer": "is for one of several payers ({})",
  "unknown-supply-point": "has a line for a supply point that is not known ({})",
  "same-number": "has the number of {}",
  "number-of-another-payer": "has the number of another payer's bill ({})",
} as const;
