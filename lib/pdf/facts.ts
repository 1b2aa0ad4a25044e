import { ensureRoom, type Paper } from "./paper";
import { drawn } from "./tags";
import { lineHeight, linesOf, type Style, writeLines } from "./writing";

/** A label and what it says, in one line or several. */
export type Fact = { label: string; value: string | readonly string[]; large?: boolean };

const label: Style = { size: 7 };
const value: Style = { size: 9.5, weight: "bold" };
const figure: Style = { size: 20, weight: "bold" };
const figureLabel: Style = { size: 9 };
const gap = 5;

/** Columns of facts beside each other, read one after the other; the paper stands below the longest. */
export function factColumns(
  paper: Paper,
  columns: readonly { x: number; width: number; facts: readonly Fact[] }[],
): void {
  const laid = columns.map(({ x, width, facts }) => ({
    place: { x, width },
    facts: facts.map((fact) => laidOut(paper, fact, width)),
  }));
  const heights = laid.map(({ facts }) => facts.reduce((sum, { height }) => sum + height, 0));
  ensureRoom(paper, Math.max(...heights));
  for (const { place, facts } of laid) {
    let { y } = paper;
    for (const { labels, labelStyle, values, style, height } of facts) {
      const top = y;
      drawn(paper.doc, paper.root, "P", () => {
        writeLines(paper, [...labels, ""], { ...place, y: top }, labelStyle);
        writeLines(paper, values, { ...place, y: top + labels.length * lineHeight(labelStyle) }, style);
      });
      y += height;
    }
  }
  paper.y += Math.max(...heights);
}

function laidOut(paper: Paper, fact: Fact, width: number) {
  const [style, labelStyle] = fact.large ? [figure, figureLabel] : [value, label];
  const labels = linesOf(paper, fact.label, width, labelStyle);
  const values = [fact.value].flat().flatMap((line) => linesOf(paper, line, width, style));
  const height = labels.length * lineHeight(labelStyle) + values.length * lineHeight(style) + gap;
  return { labels, labelStyle, values, style, height };
}
