import { toPlainText } from "@react-email/render";
import { darkClass } from "./dark-styles";

type Options = NonNullable<Parameters<typeof toPlainText>[1]>;
type Formatter = NonNullable<Options["formatters"]>[string];

/** "Label:" and the whole address on a line of its own, where no mail program breaks it. */
const action: Formatter = (element, walk, builder) => {
  walk(element.children, builder);
  builder.addInline(":");
  builder.addLineBreak();
  builder.addInline(element.attribs.href, { noWordTransform: true });
};

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
