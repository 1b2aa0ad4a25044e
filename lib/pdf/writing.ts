import { margin, textWidth } from "./millimetres";
import { ensureRoom, type Paper, room } from "./paper";
import { drawn, type ElementType, type TagOptions } from "./tags";
import type { Weight } from "./typefaces";

export type Style = { size: number; weight?: Weight; align?: "left" | "right" };

/** How far below the last line the next one begins, of a size in points. */
export const lineHeight = ({ size }: Style): number => size * 1.3;

/** Breaks a text at its blanks into lines of at most `width` points; a longer word is cut. At least one line. */
export function linesOf({ doc }: Paper, text: string, width: number, style: Style): string[] {
  use(doc, style);
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/[ \t\r\n]+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (doc.widthOfString(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    while (doc.widthOfString(line) > width) {
      const fits = cut(doc, line, width);
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  return [...lines, line];
}

/** Writes lines one below the other between `x` and `x + width`, from `y` down. */
export function writeLines(
  { doc }: Paper,
  lines: readonly string[],
  { x, y, width }: { x: number; y: number; width: number },
  style: Style,
): void {
  use(doc, style);
  for (const [at, line] of lines.entries()) {
    const left = style.align === "right" ? x + width - doc.widthOfString(line) : x;
    // A blank at the end keeps the words of two lines apart for those who hear or copy them.
    const last = at === lines.length - 1;
    doc.text(last ? line : `${line} `, left, y + at * lineHeight(style), { lineBreak: false });
  }
}

/**
 * A paragraph or heading over the whole width, where the paper stands; the paper stands below it afterwards. What does
 * not fit on the sheet goes on on the next as a paragraph of its own.
 */
export function paragraph(
  paper: Paper,
  text: string,
  style: Style,
  { type = "P", gap = 0, ...options }: TagOptions & { type?: ElementType; gap?: number } = {},
): void {
  const lines = linesOf(paper, text, textWidth, style);
  while (lines.length > 0) {
    ensureRoom(paper, Math.min(2, lines.length) * lineHeight(style));
    const part = lines.splice(0, Math.floor(room(paper) / lineHeight(style)));
    const place = { x: margin.left, y: paper.y, width: textWidth };
    drawn(paper.doc, paper.root, type, () => writeLines(paper, part, place, style), options);
    paper.y += part.length * lineHeight(style);
  }
  paper.y += gap;
}

function use(doc: PDFKit.PDFDocument, { size, weight = "regular" }: Style): void {
  doc.font(weight).fontSize(size);
}

/** How much of a word fits; one sign at least, and no half of one. */
function cut(doc: PDFKit.PDFDocument, word: string, width: number): number {
  let fits = 0;
  for (const sign of word) {
    if (fits > 0 && doc.widthOfString(word.slice(0, fits + sign.length)) > width) break;
    fits += sign.length;
  }
  return fits;
}
