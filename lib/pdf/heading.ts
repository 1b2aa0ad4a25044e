import { mm } from "./millimetres";
import { ensureRoom, type Paper } from "./paper";
import { paragraph } from "./writing";

/** The heading of a part, never alone at the end of a sheet. */
export function heading(paper: Paper, text: string): void {
  paper.y += mm(4);
  ensureRoom(paper, mm(28));
  paragraph(paper, text, { size: 11, weight: "bold" }, { type: "H2", gap: mm(1) });
}
