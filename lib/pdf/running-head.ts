import { margin, mm, textWidth } from "./millimetres";
import type { Paper } from "./paper";
import { artifact } from "./tags";
import type { PaperWords } from "./words";
import { type Style, writeLines } from "./writing";

const style: Style = { size: 7.5 };

/** What stands at the top of each sheet: its number, and from the second on what it is a part of. */
export const runningHead =
  (paper: Paper, title: string, t: PaperWords) =>
  (page: number, pages: number): void => {
    const place = { x: margin.left, y: mm(8), width: textWidth };
    artifact(paper.doc, "Pagination", () => {
      if (page > 1) writeLines(paper, [title], place, style);
      writeLines(paper, [t("paper.page", { page, pages })], place, { ...style, align: "right" });
    });
  };
