import { element, type Xml } from "@/lib/xml";
import type { EspiId } from "./espi-ids";

const atomNamespace = "http://www.w3.org/2005/Atom";

/** What stands before the first entry of a feed; `feedEnd` closes it. */
export function feedStart({ uuid, title, now }: { uuid: string; title: string; now: Date }): string {
  const head = [
    element("id", {}, `urn:uuid:${uuid}`),
    element("title", {}, title),
    element("updated", {}, now.toISOString()),
    link("self", "/espi/1_1/resource/Batch"),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="${atomNamespace}">\n${lines(head)}`;
}

export const feedEnd = "</feed>\n";

/** One entry; it belongs to the collection that its path lies in. */
export function atomEntry(
  { uuid, path, related = [] }: EspiId & { related?: readonly string[] },
  title: string,
  content: Xml,
  now: Date,
): string {
  return lines([
    element(
      "entry",
      {},
      element("id", {}, `urn:uuid:${uuid}`),
      link("self", path),
      link("up", path.slice(0, path.lastIndexOf("/"))),
      ...related.map((href) => link("related", href)),
      element("title", {}, title),
      element("content", { type: "application/xml" }, content),
      element("published", {}, now.toISOString()),
      element("updated", {}, now.toISOString()),
    ),
  ]);
}

const link = (rel: string, href: string): Xml => element("link", { rel, href });

const lines = (elements: readonly Xml[]): string => elements.map(({ xml }) => `${xml}\n`).join("");
