import type { Customer } from "@/lib/auth/customer";
import type { Enter } from "@/lib/auth/gate";
import type { Day } from "@/lib/dates";
import { writeEslog } from "@/lib/e-invoices/eslog";
import { eInvoiceOf } from "@/lib/e-invoices/of-invoice";
import { writeUbl } from "@/lib/e-invoices/ubl";
import type { Language } from "@/lib/i18n/languages";
import { invoicePdf } from "@/lib/invoice-pdf/invoice-pdf";
import type { Invoice } from "@/lib/invoices/invoice";
import { issuedPdf } from "@/lib/invoices/issued-pdf";
import { invoiceByNumber } from "@/lib/invoices/one-invoice";
import { log } from "@/lib/log";
import type { ZippedFile } from "@/lib/zip";
import { invoiceFileName } from "./file-names";

/** A document, and its PDF as the office issued it, where there is one. */
export type InvoiceWithPdf = { invoice: Invoice; issued: { content: Uint8Array } | null };

/** The document of a number with the office's PDF, seen on `day`; null where it is unknown or another's (R24). */
export async function invoiceWithPdf(
  customer: Customer,
  number: string,
  day: Day,
): Promise<InvoiceWithPdf | null> {
  const [invoice, issued] = await Promise.all([
    invoiceByNumber(customer, number, day),
    issuedPdf(customer, number),
  ]);
  return invoice && { invoice, issued };
}

/** The PDF as the office issued it, byte for byte; where there is none, the one that the portal makes. */
export const pdfOf = async ({ invoice, issued }: InvoiceWithPdf, language: Language): Promise<Uint8Array> =>
  issued?.content ?? invoicePdf(invoice, language);

/** The document as e-SLOG 2.0. */
export const eslogOf = (invoice: Invoice): string => writeEslog(eInvoiceOf(invoice));

/** The document as UBL 2.1. */
export const ublOf = (invoice: Invoice): string => writeUbl(eInvoiceOf(invoice));

/**
 * All files of several documents, one document at a time when the reader wants it. Each passes the gate anew in a
 * transaction of its own, so that a slow reader holds no connection, and sees nothing once the gate is closed.
 */
export async function* filesOf(
  enter: Enter,
  numbers: readonly string[],
  { language, day }: { language: Language; day: Day },
): AsyncGenerator<ZippedFile> {
  for (const number of numbers) {
    const passed = await enter((customer) => invoiceWithPdf(customer, number, day));
    if (!passed.ok) {
      log.warn({ event: "download.gate-closed", reason: passed.reason });
      throw new Error(`the gate closed: ${passed.reason}`);
    }
    const found = passed.value;
    // Gone since it was chosen: an import can take it back.
    if (!found) continue;
    const { invoice } = found;
    yield { name: invoiceFileName(invoice, ".pdf", language), content: await pdfOf(found, language) };
    yield { name: invoiceFileName(invoice, "-eslog.xml", language), content: Buffer.from(eslogOf(invoice)) };
    yield { name: invoiceFileName(invoice, "-ubl.xml", language), content: Buffer.from(ublOf(invoice)) };
  }
}
