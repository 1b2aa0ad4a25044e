import type { Day } from "@/lib/dates";
import type { Cents } from "@/lib/money";

/** Račun, Poračun, Dobropis, Opomin. */
export type InvoiceKind = "invoice" | "settlement" | "credit_note" | "reminder";

/** Odprt, Delno plačan, Plačan, Zapadel, Storniran. A partly paid bill past its day is overdue. */
export type InvoiceState = "open" | "partly-paid" | "paid" | "overdue" | "cancelled";

/** Who a bill is addressed to, as known today. */
export type BilledPayer = {
  code: string;
  name: string;
  street: string;
  postcode: string;
  city: string;
  taxNumber: string | null;
};

/** The supply point that a line is for; `ownName` is the reader's own. */
export type BilledPoint = {
  number: string;
  street: string;
  postcode: string;
  city: string;
  ownName: string | null;
};

/** One line; quantity, price and rate are exact decimals, amounts cents, negative where something is given back. */
export type InvoiceLine = {
  lineNumber: number;
  point: BilledPoint | null;
  priceItemCode: string | null;
  description: string;
  periodFrom: Day | null;
  periodTo: Day | null;
  quantity: string;
  unit: string;
  unitPrice: string;
  vatRate: string;
  netCents: Cents;
  vatCents: Cents;
  grossCents: Cents;
};

/** VAT categories of EN 16931 that the portal knows: standard, zero, exempt, reverse charge, not subject to VAT. */
export type VatCategory = "S" | "Z" | "E" | "AE" | "O";

/** What is taxed at one rate, and the tax; as issued where the document said it, else the sum of the lines. */
export type VatShare = { category: VatCategory; rate: string; netCents: Cents; vatCents: Cents };

/** A reading that a bill rests on. */
export type BilledReading = {
  pointNumber: string;
  service: "water" | "sewage" | "waste" | "heat" | "gas";
  meterSerial: string;
  unit: string;
  readOn: Day;
  value: string;
  source: "company" | "customer" | "remote" | "estimate";
};

/**
 * One document with all that its page, its PDF and its electronic forms show. Amounts in cents, negative on a credit note.
 * `payableCents` = gross − prepaid + rounding: what the document asked for; `openCents` is what of it is open now.
 */
export type Invoice = {
  number: string;
  kind: InvoiceKind;
  /** Null for a credit note: nobody pays it. */
  state: InvoiceState | null;
  payer: BilledPayer;
  issuedOn: Day;
  periodFrom: Day | null;
  periodTo: Day | null;
  dueOn: Day;
  netCents: Cents;
  vatCents: Cents;
  grossCents: Cents;
  prepaidCents: Cents;
  roundingCents: Cents;
  payableCents: Cents;
  openCents: Cents;
  /** As issued; may be absent or wrong on imported documents, and then there is no QR. */
  reference: string | null;
  /** Four letters of the bank association's list; null where the document named none. */
  purposeCode: string | null;
  /** The account to pay to, where the document named another than the utility's own. */
  iban: string | null;
  note: string | null;
  /** The document that this one corrects, and those that correct this one. */
  corrects: string | null;
  correctedBy: readonly string[];
  cancelledOn: Day | null;
  lines: readonly InvoiceLine[];
  vat: readonly VatShare[];
  readings: readonly BilledReading[];
  /** The PDF as the office issued it, where there is one. */
  issuedPdf: { bytes: number; name: string } | null;
  /** When the billing system last said what is open. */
  asOf: Date | null;
};
