import PDFDocument from "pdfkit";
import { type Language, languages } from "@/lib/i18n/languages";
import { margin, sheet } from "./millimetres";
import { type Element, tag } from "./tags";
import { typefaces } from "./typefaces";

/** A document on A4 in the making. `y` is where the next thing goes, in points from the upper edge. */
export type Paper = {
  readonly doc: PDFKit.PDFDocument;
  readonly language: Language;
  /** What all content hangs on, in the order in which it is read. */
  readonly root: Element;
  y: number;
};

export type PaperOf = { title: string; author: string; language: Language; madeAt: Date };

/**
 * An empty sheet of a tagged PDF 1.7 (PDF/UA's rules: title, language, structure, embedded fonts). Nothing is fetched
 * while it is made, and it holds no links and no scripts (R32).
 */
export function openPaper({ title, author, language, madeAt }: PaperOf): Paper {
  const doc = new PDFDocument({
    size: "A4",
    margin: 0,
    pdfVersion: "1.7",
    tagged: true,
    lang: languages[language].locale,
    displayTitle: true,
    // The number of pages stands on each, and is known at the end.
    bufferPages: true,
    // An empty name keeps the library from taking up a font of its own, which would not be embedded.
    font: "",
    info: {
      Title: forMetadata(title),
      Author: forMetadata(author),
      Creator: forMetadata(author),
      CreationDate: madeAt,
    },
  });
  for (const [weight, font] of Object.entries(typefaces())) {
    // The library takes parsed fonts too; its types do not know yet.
    doc.registerFont(weight, font as unknown as string);
  }
  const root = tag(doc, null, "Document");
  doc.addStructure(root);
  return { doc, language, root, y: margin.top };
}

/** Begins a new sheet. */
export function turnPage(paper: Paper): void {
  paper.doc.addPage({ size: "A4", margin: 0 });
  paper.y = margin.top;
}

/** Points that are left on the sheet. */
export const room = (paper: Paper): number => sheet.height - margin.bottom - paper.y;

/** Begins a new sheet where fewer than `height` points are left. */
export function ensureRoom(paper: Paper, height: number): void {
  if (room(paper) < height) turnPage(paper);
}

/** Ends the document; `perPage` draws on each sheet what stands on all of them. The file's bytes. */
export async function closePaper(
  { doc, root }: Paper,
  perPage: (page: number, pages: number) => void,
): Promise<Uint8Array> {
  root.end();
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    doc.switchToPage(page);
    perPage(page + 1, count);
  }
  doc.end();
  const portions: Uint8Array[] = [];
  for await (const portion of doc) portions.push(portion);
  return new Uint8Array(Buffer.concat(portions));
}

/** The library copies these into XML as they are. */
const forMetadata = (text: string): string => text.replace(/[<&\p{Cc}]/gu, " ");
