import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import jsQR from "jsqr";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

const pdfjs = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/** Opens a PDF as a reader would; what it names in other files would be fetched, and fails. */
export const openPdf = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({
    data: new Uint8Array(bytes),
    standardFontDataUrl: `${join(pdfjs, "standard_fonts")}/`,
    verbosity: 0,
  }).promise;

/** The text of each page, as it is selected and copied. */
export async function pageTexts(bytes: Uint8Array): Promise<string[]> {
  const pdf = await openPdf(bytes);
  const numbers = Array.from({ length: pdf.numPages }, (_, at) => at + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      return items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
    }),
  );
}

export type PdfNode = { role: string; alt?: string; lang?: string; text: string; children: PdfNode[] };

type RawNode = {
  role: string;
  alt?: string;
  lang?: string;
  children: (RawNode | { type: string; id: string })[];
};

/** The structure of a page with the text of each element, as a screen reader hears it. */
export async function structureOf(pdf: PDFDocumentProxy, number: number): Promise<PdfNode> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  let open: (string | undefined)[] = [];
  for (const item of items) {
    if ("str" in item) {
      const id = open.findLast((marked) => marked !== undefined);
      if (id) texts.set(id, `${texts.get(id) ?? ""}${item.str}${item.hasEOL ? " " : ""}`);
    } else if (item.type === "endMarkedContent") open = open.slice(0, -1);
    else open = [...open, item.id];
  }
  const nodeOf = ({ role, alt, lang, children }: RawNode): PdfNode => {
    const inner = children.filter((child) => "role" in child).map((child) => nodeOf(child as RawNode));
    const own = children.map((child) => ("id" in child ? (texts.get(child.id) ?? "") : "")).join("");
    const text = [own, ...inner.map((child) => child.text)]
      .join(" ")
      .replace(/[ \n]+/g, " ")
      .trim();
    return { role, alt, lang, text, children: inner };
  };
  return nodeOf((await page.getStructTree()) as unknown as RawNode);
}

/** All elements of a role under a node, in their order. */
export const allWithRole = (node: PdfNode, role: string): PdfNode[] => [
  ...(node.role === role ? [node] : []),
  ...node.children.flatMap((child) => allWithRole(child, role)),
];

/** Where a payment slip at the foot of A4 has its code, in millimetres, and how finely it is looked at. */
const slipCode = { x: 62, y: 198, width: 45, height: 50 };
const dotsPerMillimetre = 14;

/** The QR code of the payment slip on a page as a phone sees it: its bytes, and the corners of its symbol in millimetres. */
export async function codeOnPage(bytes: Uint8Array, number: number) {
  const page = await (await openPdf(bytes)).getPage(number);
  const viewport = page.getViewport({
    scale: (dotsPerMillimetre * 25.4) / 72,
    offsetX: -slipCode.x * dotsPerMillimetre,
    offsetY: -slipCode.y * dotsPerMillimetre,
  });
  const [width, height] = [slipCode.width * dotsPerMillimetre, slipCode.height * dotsPerMillimetre];
  const canvas = createCanvas(width, height);
  await page.render({ canvas: canvas as never, viewport }).promise;
  const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
  const found = jsQR(new Uint8ClampedArray(data), width, height, { inversionAttempts: "dontInvert" });
  if (!found) return null;
  const inMillimetres = ({ x, y }: { x: number; y: number }) => ({
    x: slipCode.x + x / dotsPerMillimetre,
    y: slipCode.y + y / dotsPerMillimetre,
  });
  return {
    bytes: Uint8Array.from(found.binaryData),
    version: found.version,
    topLeft: inMillimetres(found.location.topLeftCorner),
    topRight: inMillimetres(found.location.topRightCorner),
    bottomLeft: inMillimetres(found.location.bottomLeftCorner),
  };
}
