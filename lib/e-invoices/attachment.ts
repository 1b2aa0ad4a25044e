import { Unreadable } from "./fault";
import { nodeAt, textAt, type XmlNode } from "./xml-node";

/** A PDF that a document holds. What it says it is was not looked into. */
export type Attachment = { name: string | null; content: Buffer };

/** The PDF of a document reference, if it holds one. Throws `Unreadable` for what is no base64. */
export function pdfIn(reference: XmlNode): Attachment | null {
  const object = nodeAt(reference, "Attachment", "EmbeddedDocumentBinaryObject");
  if (object?.attributes.mimeCode !== "application/pdf") return null;
  const content = Buffer.from(object.text, "base64");
  // Node passes over what is no base64; then fewer bytes come out than the text has room for.
  const signs = object.text.replace(/[\s=]+/g, "").length;
  if (content.length !== Math.floor((signs * 3) / 4)) {
    throw new Unreadable("no-base64", textAt(reference, "ID") ?? "", object.line);
  }
  return { name: object.attributes.filename ?? null, content };
}
