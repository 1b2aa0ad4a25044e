import { biller, brand } from "@/lib/brand";
import { margin, mm, textWidth } from "./millimetres";
import type { Paper } from "./paper";
import { artifact } from "./tags";
import type { PaperWords } from "./words";
import { paragraph } from "./writing";

/** The utility, at the top of the first sheet. */
export function letterhead(paper: Paper, t: PaperWords): void {
  const { legalName, street, postcode, city, phone, email } = brand;
  const { vatId } = biller;
  paper.y = mm(12);
  paragraph(paper, legalName, { size: 11, weight: "bold" });
  const place = `${postcode} ${city}`;
  paragraph(paper, t("paper.contact", { street, place, phone, email, vatId }), { size: 8.5 }, { gap: mm(2) });
  artifact(paper.doc, "Layout", () =>
    paper.doc
      .lineWidth(1.2)
      .moveTo(margin.left, paper.y)
      .lineTo(margin.left + textWidth, paper.y)
      .stroke(),
  );
  paper.y += mm(4);
}
