import { toPlainText } from "@react-email/render";
import { darkClass } from "./dark-styles";

/** What the converter hands a formatter, as far as it is used here: its own types are not published. */
type Builder = {
  addInline(text: string, options?: { noWordTransform: boolean }): void;
  addLineBreak(): void;
};
type Link = { children: unknown[]; attribs: { href: string } };

/** "Label:" and the whole address on a line of its own, where no mail program breaks it. */
function action(link: Link, walk: (children: unknown[], builder: Builder) => void, builder: Builder): void {
  walk(link.children, builder);
  builder.addInline(":");
  builder.addLineBreak();
  builder.addInline(link.attribs.href, { noWordTransform: true });
}

/** The text version of a rendered mail. */
export function plainText(html: string): string {
  return toPlainText(html, {
    formatters: { action },
    selectors: [
      { selector: `a.${darkClass.button}`, format: "action" },
      { selector: "h1", options: { uppercase: false, leadingLineBreaks: 2 } },
      { selector: "p.fact", format: "paragraph", options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    ],
  });
}
