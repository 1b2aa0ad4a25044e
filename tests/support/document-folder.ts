import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { writeEslog } from "@/lib/e-invoices/eslog";
import { eInvoiceOf } from "@/lib/e-invoices/of-invoice";
import { writeUbl } from "@/lib/e-invoices/ubl";
import type { Invoice } from "@/lib/invoices/invoice";
import { lineOf, pointOf, writtenInvoice } from "@/tests/support/written-invoice";

/** A small PDF; `words` make it another one. */
export const smallPdf = (words = ""): Buffer => Buffer.from(`%PDF-1.7\n%\u00ff\n${words}\n%%EOF\n`);

/** A bill for a payer, with lines at a supply point. */
export function billFor(
  payer: { code: string },
  point: { number: string } | null,
  changes: Partial<Invoice> = {},
): Invoice {
  const at = point && pointOf(point.number);
  return writtenInvoice({
    lines: [
      lineOf(1, at, ["Vodarina", "9", "m3", "0.9320", "9.5"]),
      lineOf(2, at, ["Toplota, variabilni del", "0.18", "MWh", "70.78414", "22"]),
    ],
    ...changes,
    payer: { ...writtenInvoice().payer, code: payer.code, ...changes.payer },
  });
}

export const eslogOf = (bill: Invoice): string => writeEslog(eInvoiceOf(bill));
export const ublOf = (bill: Invoice): string => writeUbl(eInvoiceOf(bill));

/** A UBL document with a PDF in it. */
export const ublWithPdf = (bill: Invoice, pdf: Buffer): string =>
  ublOf(bill).replace(
    "<cac:AccountingSupplierParty>",
    `<cac:AdditionalDocumentReference><cbc:ID>PDF</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="application/pdf" filename="račun.pdf">${pdf.toString("base64")}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference>$&`,
  );

/** A folder with these files. */
export async function documentFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "portal documents "));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}
