import type { Language } from "@/lib/i18n/languages";

/** A node of a document's structure, which tells a screen reader what something is. */
export type Element = PDFKit.PDFStructureElement;

export type ElementType =
  | "Document"
  | "Sect"
  | "H1"
  | "H2"
  | "P"
  | "Span"
  | "Figure"
  | "Table"
  | "TR"
  | "TH"
  | "TD";

export type TagOptions = {
  lang?: Language;
  alt?: string;
  /** What a TH is the heading of. */
  scope?: "Column" | "Row";
  /** How many columns a cell takes. */
  columns?: number;
  /** Where a figure is, points from the upper left corner: left, top, right, bottom. */
  bbox?: readonly [number, number, number, number];
};

/** A new last child of `parent`; end it when it has all of its own. */
export function tag(
  doc: PDFKit.PDFDocument,
  parent: Element | null,
  type: ElementType,
  { columns, ...options }: TagOptions = {},
): Element {
  const element = doc.struct(type, options as PDFKit.Mixins.StructureElementOptions);
  if (columns !== undefined && columns > 1) {
    const { data } = (element as unknown as { dictionary: { data: { A?: object } } }).dictionary;
    data.A = { ...data.A, O: "Table", ColSpan: columns };
  }
  parent?.add(element);
  return element;
}

/** A child of `parent` that is drawn by `draw`, all on the present sheet. */
export function drawn(
  doc: PDFKit.PDFDocument,
  parent: Element,
  type: ElementType,
  draw: () => void,
  options?: TagOptions,
): void {
  const element = tag(doc, parent, type, options);
  element.add(draw);
  element.end();
}

/** Draws what is no content: rules, what repeats on each sheet. Not inside of `drawn`. */
export function artifact(doc: PDFKit.PDFDocument, type: "Layout" | "Pagination", draw: () => void): void {
  doc.markContent("Artifact", { type });
  draw();
  doc.endMarkedContent();
}
