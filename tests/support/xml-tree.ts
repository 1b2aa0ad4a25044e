/** An element as it was written. */
export type Node = { name: string; attributes: Record<string, string>; children: Node[]; text: string };

const token = /<\?[^>]*\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

/** Reads well-formed XML without comments, and throws for anything else. */
export function xmlTree(xml: string): Node {
  const root: Node = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  let end = 0;
  for (const [all, closes, name = "", attributes = "", empty, text] of xml.matchAll(token)) {
    end += all.length;
    const parent = open.at(-1);
    if (!parent) throw new Error(`Too much is closed before ${all}`);
    if (text !== undefined) parent.text += unescaped(text);
    else if (closes) {
      if (open.pop()?.name !== name) throw new Error(`${all} closes another element`);
    } else if (name) {
      const node = { name, attributes: attributesIn(attributes), children: [], text: "" };
      parent.children.push(node);
      if (!empty) open.push(node);
    }
  }
  const [only] = root.children;
  if (end !== xml.length || open.length !== 1 || !only || root.children.length !== 1)
    throw new Error(`No XML after ${end} of ${xml.length}`);
  return only;
}

/** All elements of a name within another, at any depth. */
export const allOf = (node: Node, name: string): Node[] =>
  node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allOf(child, name)]);

/** The text of the only element of a name. */
export function textIn(node: Node, name: string): string {
  const [found, another] = allOf(node, name);
  if (!found || another) throw new Error(`Not one ${name} in ${node.name}`);
  return found.text;
}

const attributesIn = (written: string): Record<string, string> =>
  Object.fromEntries(
    [...written.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, unescaped(value)]),
  );

const unescaped = (text: string): string =>
  text
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
