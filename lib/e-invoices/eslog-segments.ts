import type { VatCategory } from "@/lib/invoices/invoice";
import type { Cents } from "@/lib/money";
import { element, type Xml } from "@/lib/xml";
import { writtenAmount } from "./amounts";

/** An element without attributes. */
export const segment = (name: string, ...content: readonly (Xml | string)[]): Xml =>
  element(name, {}, ...content);

/** An amount of the kind that the qualifier says. */
export const moneySegment = (qualifier: string, cents: Cents): Xml =>
  segment("S_MOA", segment("C_C516", segment("D_5025", qualifier), segment("D_5004", writtenAmount(cents))));

/** VAT of a category; what is not subject to VAT has no rate (BR-O-5). */
export const taxSegment = (category: VatCategory, rate: string): Xml =>
  segment(
    "S_TAX",
    segment("D_5283", "7"),
    segment("C_C241", segment("D_5153", "VAT")),
    ...(category === "O" ? [] : [segment("C_C243", segment("D_5278", rate))]),
    segment("D_5305", category),
  );

/** A text cut into pieces of a length; empty for no text. */
export const pieces = (text: string, length: number): string[] =>
  Array.from({ length: Math.ceil(text.length / length) }, (_, at) =>
    text.slice(length * at, length * (at + 1)),
  );
