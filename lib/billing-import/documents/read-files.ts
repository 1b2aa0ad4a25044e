import { createHash } from "node:crypto";
import { open, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Fault } from "@/lib/billing-import/column";
import { documentReader, type ReadDocument } from "@/lib/e-invoices/read";
import { pdfFault } from "./pdf";
import type { DocumentFile } from "./survey";

/** The PDF of a document as it is to be kept. */
export type IssuedPdf = { name: string; content: Buffer; sha256: Buffer };

/** A document with its PDF, or why there is none; `line` is where in the XML, 0 if nowhere in it. `sha256` is of its files. */
export type ReadFiles = { sha256: string } & (
  | { ok: true; document: ReadDocument; pdf: IssuedPdf | null }
  | { ok: false; fault: Fault; line: number }
);

const portionBytes = 128 * 1024;
const mostPdfBytes = 20_000_000;

/** Reads a document and the PDF beside it; a PDF that it embeds counts where there is none. */
export async function readFiles(folder: string, { xml, pdf }: DocumentFile): Promise<ReadFiles> {
  const hash = createHash("sha256");
  const outcome = await (xml === null ? lonely(pdf) : readBoth(folder, xml, pdf, hash)).catch(unreadable);
  return { sha256: hash.digest("hex"), ...outcome };
}

type Outcome = { ok: true; document: ReadDocument; pdf: IssuedPdf | null } | Failure;
type Failure = { ok: false; fault: Fault; line: number };

const failed = (fault: Fault, line = 0): Failure => ({ ok: false, fault, line });

const lonely = async (pdf: string | null): Promise<Outcome> =>
  failed({ reason: "pdf-alone", detail: `${pdf?.slice(0, -4)}.xml` });

/** What the disk says, as a fault of the file; anything else is a bug. */
function unreadable(error: unknown): Failure {
  const { code } = error as NodeJS.ErrnoException;
  if (!code) throw error;
  return failed({ reason: "not-readable", detail: code });
}

async function readBoth(
  folder: string,
  xml: string,
  pdf: string | null,
  hash: ReturnType<typeof createHash>,
): Promise<Outcome> {
  const read = await readXml(join(folder, xml), hash);
  if (!read.ok) return read;
  const { document } = read;
  if (pdf === null) {
    const { pdf: embedded } = document;
    if (!embedded) return { ok: true, document, pdf: null };
    return withPdf(document, embedded.name ?? `${document.invoice.number}.pdf`, embedded.content);
  }
  const path = join(folder, pdf);
  const { size } = await stat(path);
  if (size > mostPdfBytes) return failed({ reason: "pdf-too-large", detail: pdf });
  const content = await readFile(path);
  hash.update(content);
  return withPdf(document, pdf, content);
}

async function readXml(
  path: string,
  hash: ReturnType<typeof createHash>,
): Promise<{ ok: true; document: ReadDocument } | Failure> {
  // Whatever is no file, such as a pipe, is not even opened: it might never end.
  const found = await stat(path);
  if (!found.isFile()) return failed({ reason: "not-a-file" });
  const reader = documentReader();
  const portion = Buffer.allocUnsafe(Math.min(found.size + 1, portionBytes));
  const file = await open(path);
  try {
    for (;;) {
      const { bytesRead } = await file.read(portion, 0, portion.length);
      if (bytesRead === 0) break;
      const bytes = portion.subarray(0, bytesRead);
      hash.update(bytes);
      if (!reader.write(bytes)) break;
    }
  } finally {
    await file.close();
  }
  const read = reader.end();
  if (read.ok) return { ok: true, document: read.value };
  return failed({ reason: read.reason, detail: read.detail }, read.line);
}

function withPdf(document: ReadDocument, given: string, content: Buffer): Outcome {
  const name =
    given
      .replace(/\p{Cc}/gu, "")
      .split(/[/\\]/)
      .at(-1)
      ?.slice(-120) || "racun.pdf";
  const fault = pdfFault(content, mostPdfBytes);
  if (fault) return failed({ reason: fault, detail: name });
  return {
    ok: true,
    document,
    pdf: { name, content, sha256: createHash("sha256").update(content).digest() },
  };
}
