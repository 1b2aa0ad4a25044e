import { savedFile } from "@/app/api/answers";
import { answerOfInvoice, type InvoiceParams } from "@/app/api/invoices/[number]/one-invoice";
import { invoiceFileName } from "@/lib/invoice-files/file-names";
import { invoiceWithPdf, pdfOf } from "@/lib/invoice-files/invoice-files";

/** A document as PDF: the office's own as it is, else the portal's. */
export const GET = (_request: Request, context: InvoiceParams): Promise<Response> =>
  answerOfInvoice(context, invoiceWithPdf, async (found, language) =>
    savedFile(
      new Uint8Array(await pdfOf(found, language)),
      "application/pdf",
      invoiceFileName(found.invoice, ".pdf", language),
    ),
  );
