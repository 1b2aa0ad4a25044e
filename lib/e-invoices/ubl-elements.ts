import type { VatCategory } from "@/lib/invoices/invoice";
import type { Cents } from "@/lib/money";
import { element, type Xml } from "@/lib/xml";
import { writtenAmount } from "./amounts";

/** An aggregate: an element of elements. */
export const cac = (name: string, ...content: readonly Xml[]): Xml => element(`cac:${name}`, {}, ...content);

/** A basic element. */
export const cbc = (name: string, text: string, attributes: Record<string, string> = {}): Xml =>
  element(`cbc:${name}`, attributes, text);

/** A basic element, where there is something to say. */
export const said = (name: string, text: string | null): Xml[] => (text ? [cbc(name, text)] : []);

/** Writes amounts of a currency. */
export const ublMoney =
  (currency: string) =>
  (name: string, cents: Cents): Xml =>
    cbc(name, writtenAmount(cents), { currencyID: currency });

/** VAT of a category; what is not subject to VAT has no rate on its lines (BR-O-5), and none here. */
export const taxCategory = (name: string, category: VatCategory, rate: string, exemption?: string): Xml =>
  cac(
    name,
    cbc("ID", category),
    ...(category === "O" ? [] : [cbc("Percent", rate)]),
    ...(exemption ? [cbc("TaxExemptionReason", exemption)] : []),
    cac("TaxScheme", cbc("ID", "VAT")),
  );
