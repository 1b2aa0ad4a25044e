import type { Day } from "@/lib/dates";
import type { VatCategory, VatShare } from "@/lib/invoices/invoice";
import type { Cents } from "@/lib/money";
import type { DocumentType } from "./document-types";

/** Seller or buyer; what a document does not say is "". */
export type EParty = {
  /** The payer code of a buyer (BT-46). */
  id: string;
  name: string;
  street: string;
  postcode: string;
  city: string;
  /** ISO 3166-1, two letters. */
  country: string;
  /** With its country's letters where the party is liable for VAT (BT-31, 48), else the bare tax number. */
  taxNumber: string;
};

/** One line; quantity, price and rate are exact decimals. The price is never negative, the quantity may be (BR-27). */
export type EInvoiceLine = {
  lineNumber: number;
  description: string;
  /** The seller's name of the item (BT-155): the price item. */
  itemCode: string | null;
  /** The supply point that the line is for (BT-128). */
  pointNumber: string | null;
  periodFrom: Day | null;
  periodTo: Day | null;
  quantity: string;
  /** As the portal names units, or a UN/ECE code that it has no name for. */
  unit: string;
  /** Euros a unit, without VAT (BT-146 ÷ BT-149). */
  unitPrice: string;
  vatCategory: VatCategory;
  vatRate: string;
  netCents: Cents;
  vatCents: Cents;
};

/** Taken off (negative) or put on the whole document (BG-20, BG-21). */
export type EAdjustment = {
  reason: string;
  vatCategory: VatCategory;
  vatRate: string;
  netCents: Cents;
  vatCents: Cents;
};

/** The sums of a document (BG-22). */
export type ETotals = {
  linesCents: Cents;
  allowancesCents: Cents;
  chargesCents: Cents;
  netCents: Cents;
  vatCents: Cents;
  grossCents: Cents;
  prepaidCents: Cents;
  roundingCents: Cents;
  payableCents: Cents;
};

/**
 * One document as EN 16931 sees it, in the parts that utilities' bills use: what e-SLOG 2.0 and UBL 2.1 both can say.
 * Amounts in cents. As the standard wants it, those of a credit note are positive.
 */
export type EInvoice = {
  type: DocumentType;
  number: string;
  issuedOn: Day;
  dueOn: Day | null;
  periodFrom: Day | null;
  periodTo: Day | null;
  /** ISO 4217. */
  currency: string;
  note: string | null;
  /** The earlier document that this one is about (BT-25). */
  precedingNumber: string | null;
  /** As written; its check digits may be wrong. */
  reference: string | null;
  /** National: four letters; UBL has no place for it. */
  purposeCode: string | null;
  iban: string | null;
  bic: string | null;
  seller: EParty;
  buyer: EParty;
  lines: readonly EInvoiceLine[];
  adjustments: readonly EAdjustment[];
  vat: readonly VatShare[];
  totals: ETotals;
};
