/** Signs that XML 1.0 cannot hold, however they are written. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is kept out
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as XML holds it, in an element or in an attribute. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(forbidden, "\ufffd")
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
    .replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Markup that is already written. */
export type Xml = { readonly xml: string };

type Content = Xml | string | number;

/** An element; its content is text, or elements in the order in which they are to stand. */
export function element(
  name: string,
  attributes: Record<string, string>,
  ...content: readonly Content[]
): Xml {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  const inner = content.map((part) => (typeof part === "object" ? part.xml : xmlText(String(part)))).join("");
  const start = `${name}${written.join("")}`;
  return { xml: content.length === 0 ? `<${start}/>` : `<${start}>${inner}</${name}>` };
}
