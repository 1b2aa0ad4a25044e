import { documentSentences } from "@/lib/billing-import/documents/reasons";

/** Why a row or a file is refused, in the words of the report; `{}` stands for the detail. */
const sentences = {
  "not-readable": "the file cannot be read ({})",
  "missing-file": "a full load needs this file",
  "unknown-file": "no file of billing data has this name",
  "utf-16": "the file is UTF-16; save it as UTF-8 or Windows-1250",
  "damaged-utf-8": "the file is UTF-8 with damaged characters",
  "no-header": "the file has no header line",
  "unknown-column": "there is no such column",
  "missing-column": "the column is missing",
  "repeated-column": "the column stands there twice",

  "broken-quote": "a quote is not closed, or something follows the closing quote",
  "line-too-long": "the line is longer than 1 MB",
  "wrong-field-count": "the header has {} fields",

  "is-empty": "must not be empty",
  "too-long": "longer than {} characters",
  "control-character": "holds a control character",
  "inner-blank": "must not hold blanks",
  "no-payer-code": "is no payer code (1 to 20 of 0–9 A–Z / -)",
  "no-day": "is no day (1.11.2017 or 2017-11-01)",
  "no-moment": "is no day with time (1.11.2017 06:00 or 2017-11-01T06:00)",
  "no-number": "is no number",
  "no-whole-number": "is no whole number",
  "too-large": "has more than {} digits before the decimal sign",
  "too-many-decimals": "has more than {} decimals",
  "is-negative": "must not be negative",
  "not-in-list": "is none of: {}",
  "repeated-in-list": "stands in the list twice",
  "out-of-range": "must be {}",
  "no-purpose-code": "is no purpose code (four capital letters)",
  "wrong-iban": "is no valid IBAN ({})",
  "wrong-reference": "is no valid payment reference ({})",

  "before-start": "is before {}",
  "in-future": "is in the future",
  "not-first-of-month": "is not the first day of a month",
  "without-other": "needs {} as well",
  "wrong-sum": "is not net + vat",
  "credit-not-negative": "must not be positive on a credit note",
  "over-register": "has more digits than the register",

  duplicate: "the same key as in line {}",
  disagrees: "differs from line {}, where the same one is described",
  "unknown-reference": "is neither known nor among the good rows of {}",
  "tenure-overlap": "the point is another payer's at that time: {}",
  "installation-overlap": "the meter is elsewhere at that time: {}",
  "not-installed": "the meter was not installed on that day",
  "differs-from-customer": "the customer reported {}; a customer's reading is never changed",

  ...documentSentences,
} as const;

export type Reason = keyof typeof sentences;

/** The sentence of a reason. */
export const sentenceOf = (reason: Reason, detail = ""): string => sentences[reason].replace("{}", detail);
