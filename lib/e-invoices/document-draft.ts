import type { Attachment } from "./attachment";
import type { EAdjustment, EInvoice, EInvoiceLine, ETotals } from "./e-invoice";
import { Unreadable } from "./fault";
import type { XmlNode } from "./xml-node";

/** A line whose VAT the document may not say, or whose number is no whole number. */
export type LineDraft = Omit<EInvoiceLine, "vatCents" | "lineNumber"> & {
  id: string;
  vatCents: number | null;
};

export type AdjustmentDraft = Omit<EAdjustment, "vatCents">;

/** A document as far as it was read. */
export type DocumentDraft = {
  invoice: Partial<Omit<EInvoice, "lines" | "adjustments" | "totals">>;
  lines: LineDraft[];
  adjustments: AdjustmentDraft[];
  totals: Partial<ETotals>;
  /** The note in the pieces that the document has it in. */
  notes: string[];
  pdf: Attachment | null;
};

/** Takes one part of a document into its draft. Throws `Unreadable`. */
export type PartTaker = (draft: DocumentDraft, part: XmlNode) => void;

export const newDraft = (): DocumentDraft => ({
  invoice: {},
  lines: [],
  adjustments: [],
  totals: {},
  notes: [],
  pdf: null,
});

const mostLines = 20_000;

/** Adds a line. Throws `Unreadable` where there are more than any bill has. */
export function addLine(draft: DocumentDraft, line: LineDraft, at: XmlNode): void {
  if (draft.lines.length >= mostLines) throw new Unreadable("too-many-lines", String(mostLines), at.line);
  draft.lines.push(line);
}
