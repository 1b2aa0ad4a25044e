import type { StatusShape } from "./status";

/** A cell of text; further texts stand small under the first. */
export type TextCell = string | readonly [string, ...string[]];

/** A state: its shape and its word. */
export type StateCell = { shape: StatusShape; word: string };

const [betweenCells, betweenTexts, afterShape] = ["\t", "\n", "\u001f"];

const signs = new RegExp(`[${betweenCells}${betweenTexts}${afterShape}]`, "g");

/** A row of mere texts as one string: a table of many small values travels to the browser as fewer, larger ones. */
export function textRow(...cells: readonly (TextCell | StateCell)[]): string {
  const plain = (text: string) => text.replace(signs, " ");
  return cells
    .map((cell) => {
      if (typeof cell === "string") return plain(cell);
      return "shape" in cell
        ? `${cell.shape}${afterShape}${plain(cell.word)}`
        : cell.map(plain).join(betweenTexts);
    })
    .join(betweenCells);
}

/** The first cells of a row, as a row. */
export const firstCells = (row: string, count: number): string =>
  row.split(betweenCells).slice(0, count).join(betweenCells);

/** The state that a cell was made of; null where it was a text. */
export function stateOf(cell: string): StateCell | null {
  const at = cell.indexOf(afterShape);
  return at < 0 ? null : { shape: cell.slice(0, at) as StatusShape, word: cell.slice(at + 1) };
}

/** The cells that `textRow` was given. */
export const cellsOf = (row: string): [string, ...string[]][] =>
  row.split(betweenCells).map((cell) => {
    const [first = "", ...others] = cell.split(betweenTexts);
    return [first, ...others];
  });
