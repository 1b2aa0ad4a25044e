/** A cell of text; further texts stand small under the first. */
export type TextCell = string | readonly [string, ...string[]];

const [betweenCells, betweenTexts] = ["\t", "\n"];

/** A row of mere texts as one string: a table of many small values travels to the browser as fewer, larger ones. */
export function textRow(...cells: readonly TextCell[]): string {
  const plain = (text: string) => text.replace(/[\t\n]/g, " ");
  return cells
    .map((cell) => (typeof cell === "string" ? [cell] : cell).map(plain).join(betweenTexts))
    .join(betweenCells);
}

/** The cells that `textRow` was given. */
export const cellsOf = (row: string): [string, ...string[]][] =>
  row.split(betweenCells).map((cell) => {
    const [first = "", ...others] = cell.split(betweenTexts);
    return [first, ...others];
  });
