import { savedFile } from "@/app/api/answers";
import { answerOfInvoice, type InvoiceParams } from "@/app/api/invoices/[number]/one-invoice";
import { invoiceFileName } from "@/lib/invoice-files/file-names";
import { ublOf } from "@/lib/invoice-files/invoice-files";
import { invoiceByNumber } from "@/lib/invoices/one-invoice";

/** A document as UBL 2.1, for other programs. */
export const GET = (_request: Request, context: InvoiceParams): Promise<Response> =>
  answerOfInvoice(context, invoiceByNumber, (invoice, language) =>
    savedFile(
      ublOf(invoice),
      "application/xml; charset=utf-8",
      invoiceFileName(invoice, "-ubl.xml", language),
    ),
  );
