import type { VatShare } from "@/lib/invoices/invoice";
import type { Attachment } from "./attachment";
import type { EAdjustment, EInvoice, EInvoiceLine, ETotals } from "./e-invoice";
import { Unreadable } from "./fault";
import type { XmlNode } from "./xml-node";

/** A line whose VAT the document may not say, or whose number is no whole number. */
export type LineDraft = Omit<EInvoiceLine, "vatCents" | "lineNumber"> & {
  id: string;
  vatCents: number | null;
};

type AdjustmentDraft = Omit<EAdjustment, "vatCents">;

/** A document as far as it was read. */
export type DocumentDraft = {
  invoice: Partial<Omit<EInvoice, "lines" | "adjustments" | "vat" | "totals">>;
  /** How many parts were taken, lines among them. */
  parts: number;
  lines: LineDraft[];
  vat: VatShare[];
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
  parts: 0,
  lines: [],
  vat: [],
  adjustments: [],
  totals: {},
  notes: [],
  pdf: null,
});

const mostLines = 20_000;
const mostOtherParts = 1_000;

/** Counts a part. Throws `Unreadable` where there are more beside the lines than any bill has. */
export function countPart(draft: DocumentDraft, at: XmlNode): void {
  draft.parts += 1;
  if (draft.parts - draft.lines.length > mostOtherParts) {
    throw new Unreadable("too-big", `${mostOtherParts} parts beside its lines`, at.line);
  }
}

/** Adds a line. Throws `Unreadable` where there are more than any bill has. */
export function addLine(draft: DocumentDraft, line: LineDraft, at: XmlNode): void {
  if (draft.lines.length >= mostLines) throw new Unreadable("too-many-lines", String(mostLines), at.line);
  draft.lines.push(line);
}
