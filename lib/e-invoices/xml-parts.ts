import { SaxesParser, type SaxesTagNS } from "saxes";
import { Unreadable } from "./fault";
import type { XmlNode } from "./xml-node";

/** What a root element promises: at which depth the parts of its document stand, whose namespaces they have, who takes them. */
export type PartsReader = {
  depth: number;
  spaces: ReadonlySet<string>;
  take(part: XmlNode): void;
};

const deepest = 50;

/** Elements of one part; a line has some fifty. */
const mostElements = 10_000;

type Open = XmlNode & { children: XmlNode[] };

/**
 * Reads XML portion by portion. `onRoot` says who takes the parts; each is handed over whole and then forgotten, so that a
 * document needs no more memory than its largest part. A document type, and with it every entity of its own, ends the
 * reading (R32); as do depth beyond 50 elements and whatever is not well-formed. Throws `Unreadable`.
 */
export function xmlParts(onRoot: (name: string, space: string, line: number) => PartsReader) {
  const parser = new SaxesParser({ xmlns: true });
  let reader: PartsReader | undefined;
  let depth = 0;
  /** Depth of the outermost element that is passed over. */
  let skippedFrom = Number.POSITIVE_INFINITY;
  const open: Open[] = [];
  let elements = 0;

  parser.on("error", (error) => {
    throw new Unreadable("not-xml", withoutPlace(error.message), parser.line);
  });
  parser.on("doctype", (text) => {
    throw new Unreadable("has-doctype", text.trim().split(/\s/, 1)[0]?.slice(0, 40), parser.line);
  });
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding && !/^utf-?8$/i.test(encoding)) throw new Unreadable("not-utf-8", encoding.slice(0, 40), 1);
  });
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > deepest) throw new Unreadable("too-deep", String(deepest), parser.line);
    if (!reader) {
      reader = onRoot(tag.local, tag.uri, parser.line);
      return;
    }
    if (depth > skippedFrom) return;
    if (!reader.spaces.has(tag.uri)) skippedFrom = depth;
    else if (depth > reader.depth) {
      elements = open.length === 0 ? 1 : elements + 1;
      if (elements > mostElements) {
        throw new Unreadable("too-big", `${mostElements} elements within one`, parser.line);
      }
      open.push(nodeOf(tag, parser.line));
    }
  });
  const onText = (text: string) => {
    const node = open.at(-1);
    if (node && depth < skippedFrom) node.text += text;
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.on("closetag", () => {
    depth -= 1;
    if (depth >= skippedFrom) return;
    if (depth === skippedFrom - 1) {
      skippedFrom = Number.POSITIVE_INFINITY;
      return;
    }
    const closed = open.pop();
    if (!closed) return;
    const parent = open.at(-1);
    if (parent) parent.children.push(closed);
    else reader?.take(closed);
  });

  return {
    write(text: string): void {
      parser.write(text);
    },
    end(): void {
      parser.close();
    },
  };
}

function nodeOf(tag: SaxesTagNS, line: number): Open {
  const written = Object.values(tag.attributes);
  const attributes =
    written.length > 0 ? Object.fromEntries(written.map(({ name, value }) => [name, value])) : none;
  return { name: tag.local, attributes, children: [], text: "", line };
}

const none: Readonly<Record<string, string>> = {};

/** The parser's words without the line and column in front, which are said apart. */
const withoutPlace = (message: string): string => message.replace(/^\d+:\d+: /, "");
