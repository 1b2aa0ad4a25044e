import type { InvoiceKind } from "@/lib/invoices/invoice";

/** The types of documents (UNTDID 1001) that both formats and the portal know. */
const kinds = {
  "380": "invoice",
  "381": "credit_note",
  /** Debit note: what a reminder costs. */
  "383": "reminder",
  /** Corrected invoice. */
  "384": "invoice",
  /** Prepayment invoice. */
  "386": "invoice",
  /** Metered services invoice: from reading to reading. */
  "82": "settlement",
} as const satisfies Record<string, InvoiceKind>;

export type DocumentType = keyof typeof kinds;

const types: Record<InvoiceKind, DocumentType> = {
  invoice: "380",
  settlement: "82",
  credit_note: "381",
  reminder: "383",
};

/** The type by which a kind of bill goes out. */
export const typeOfKind = (kind: InvoiceKind): DocumentType => types[kind];

/** The kind of bill that a document of this type is here. */
export const kindOfType = (type: DocumentType): InvoiceKind => kinds[type];

export const isDocumentType = (code: string): code is DocumentType => Object.hasOwn(kinds, code);
