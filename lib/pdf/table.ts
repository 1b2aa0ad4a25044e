import type { Language } from "@/lib/i18n/languages";
import { margin, mm, textWidth } from "./millimetres";
import { ensureRoom, type Paper } from "./paper";
import { artifact, drawn, type Element, tag } from "./tags";
import { lineHeight, linesOf, type Style, writeLines } from "./writing";

/** A column; its width in points. All columns of a table fill the text's width. */
export type Column = { title: string; width: number; align?: "right" };

/** What stands in a cell: a text, or several, each on lines of its own. */
export type Cell = string | readonly { text: string; language?: Language }[];

export type Table = {
  /** A row; its first cell is its heading. */
  row(cells: readonly Cell[]): void;
  /** A heading over the rows that follow; it is repeated where they go on on another sheet. */
  group(text: string): void;
  /** The last row, set off. */
  sum(cells: readonly Cell[]): void;
  close(): void;
};

const size = 8;
const padding = { x: mm(1), y: mm(0.9) };
const text: Style = { size };
const strong: Style = { size, weight: "bold" };
/** A row that would be taller is parted: it would fit on no sheet. */
const mostLines = 40;

/**
 * A table where the paper stands, over as many sheets as it takes. Its head is repeated on each, as decoration for
 * those who see it: the structure has it once.
 */
export function openTable(paper: Paper, columns: readonly Column[]): Table {
  const { doc } = paper;
  const element = tag(doc, paper.root, "Table");
  const places = placesOf(columns);
  const titles = columns.map(({ title }, at) => linesOf(paper, title, innerWidth(places[at]), strong));
  const headHeight = heightOf(titles);
  let group: string[] | null = null;

  const writeCell = (lines: readonly string[], at: number, style: Style) => {
    const { x, width } = places[at] ?? { x: 0, width: 0 };
    const place = { x: x + padding.x, y: paper.y + padding.y, width: width - 2 * padding.x };
    writeLines(paper, lines, place, { ...style, align: columns[at]?.align });
  };
  const writeGroup = (lines: readonly string[]) =>
    writeLines(
      paper,
      lines,
      { x: margin.left + padding.x, y: paper.y + padding.y, width: textWidth },
      strong,
    );
  const advance = (height: number, thickness: number) => {
    paper.y += height;
    artifact(doc, "Layout", () => rule(paper, thickness));
  };
  const repeatHead = () => {
    artifact(doc, "Pagination", () => {
      for (const [at, lines] of titles.entries()) writeCell(lines, at, strong);
    });
    advance(headHeight, 1);
    const repeated = group;
    if (!repeated) return;
    artifact(doc, "Pagination", () => writeGroup(repeated));
    advance(heightOf([repeated]), 0.4);
  };
  const makeRoom = (height: number) => {
    const before = paper.y;
    ensureRoom(paper, height);
    if (paper.y < before) repeatHead();
  };
  const inRow = (draw: (row: Element) => void) => {
    const row = tag(doc, element, "TR");
    draw(row);
    row.end();
  };
  const writeRow = (cells: readonly Cell[], style: Style) => {
    const broken = cells.map((cell, at) => partsOf(paper, cell, innerWidth(places[at]), style));
    const height = heightOf(broken.map((parts) => parts.flatMap(({ lines }) => lines)));
    makeRoom(height);
    inRow((row) => {
      for (const [at, parts] of broken.entries()) {
        const cell = tag(doc, row, at === 0 ? "TH" : "TD", at === 0 ? { scope: "Row" } : {});
        const top = paper.y;
        for (const { lines, language } of parts) {
          const draw = () => writeCell(lines, at, style);
          if (language && language !== paper.language) drawn(doc, cell, "Span", draw, { lang: language });
          else cell.add(draw);
          paper.y += lines.length * lineHeight(style);
        }
        paper.y = top;
        cell.end();
      }
    });
    advance(height, 0.4);
  };

  ensureRoom(paper, headHeight + 3 * rowHeight(1));
  inRow((row) => {
    for (const [at, lines] of titles.entries()) {
      drawn(doc, row, "TH", () => writeCell(lines, at, strong), { scope: "Column" });
    }
  });
  advance(headHeight, 1);

  return {
    row: (cells) => {
      for (const part of parted(paper, cells, places)) writeRow(part, text);
    },
    group: (title) => {
      const lines = linesOf(paper, title, textWidth - 2 * padding.x, strong);
      group = null;
      makeRoom(heightOf([lines]) + rowHeight(2));
      inRow((row) =>
        drawn(doc, row, "TH", () => writeGroup(lines), { scope: "Row", columns: columns.length }),
      );
      advance(heightOf([lines]), 0.4);
      group = lines;
    },
    sum: (cells) => {
      group = null;
      artifact(doc, "Layout", () => rule(paper, 1));
      writeRow(cells, strong);
    },
    close: () => element.end(),
  };
}

const rowHeight = (lines: number): number => lines * lineHeight(text) + 2 * padding.y;
const heightOf = (cells: readonly (readonly string[])[]): number =>
  rowHeight(Math.max(...cells.map((lines) => lines.length)));

type Place = { x: number; width: number };
const innerWidth = (place: Place | undefined): number => (place?.width ?? 0) - 2 * padding.x;

function placesOf(columns: readonly Column[]): Place[] {
  let x = margin.left;
  return columns.map(({ width }) => {
    const place = { x, width };
    x += width;
    return place;
  });
}

const textsOf = (cell: Cell) => (typeof cell === "string" ? [{ text: cell, language: undefined }] : cell);

const partsOf = (paper: Paper, cell: Cell, width: number, style: Style) =>
  textsOf(cell).map(({ text, language }) => ({ lines: linesOf(paper, text, width, style), language }));

/** The row as it is; where a cell is very long, as several rows. */
function parted(paper: Paper, cells: readonly Cell[], places: readonly Place[]): (readonly Cell[])[] {
  const lines = cells.map((cell, at) =>
    partsOf(paper, cell, innerWidth(places[at]), text).flatMap((part) => part.lines),
  );
  const most = Math.max(...lines.map(({ length }) => length));
  if (most <= mostLines) return [cells];
  return Array.from({ length: Math.ceil(most / mostLines) }, (_, part) =>
    lines.map((all) => all.slice(part * mostLines, (part + 1) * mostLines).join(" ")),
  );
}

function rule({ doc, y }: Paper, thickness: number): void {
  doc
    .lineWidth(thickness)
    .strokeColor(thickness < 1 ? "#8a9aa1" : "black")
    .moveTo(margin.left, y)
    .lineTo(margin.left + textWidth, y)
    .stroke();
}
