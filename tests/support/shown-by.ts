import { unzipSync } from "fflate";
import type { Answer } from "@/tests/support/by-hand";
import { pageTexts } from "@/tests/support/pdf";
import { scanPicture } from "@/tests/support/scanned-symbol";

/** All text that whoever got an answer can make of it: a page's source, a PDF's words, a code's content, files in a zip. */
export const shownBy = ({ bytes, headers }: Pick<Answer, "bytes" | "headers">): Promise<string> =>
  textIn(bytes, String(headers["content-type"]));

async function textIn(bytes: Buffer, type: string): Promise<string> {
  if (type.startsWith("application/pdf")) return (await pageTexts(bytes)).join("\n");
  if (type === "image/png") return (await scanPicture(bytes))?.text ?? "";
  if (type !== "application/zip") return bytes.toString("utf8");
  const files = Object.entries(unzipSync(bytes));
  const texts = await Promise.all(
    files.map(([name, content]) =>
      textIn(Buffer.from(content), name.endsWith(".pdf") ? "application/pdf" : "application/xml"),
    ),
  );
  return [...files.map(([name]) => name), ...texts].join("\n");
}
