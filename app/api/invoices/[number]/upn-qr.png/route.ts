import { answerOfInvoice, type InvoiceParams } from "@/app/api/invoices/[number]/one-invoice";
import { slipPicture } from "@/app/api/invoices/slip-picture";
import { invoiceFileName } from "@/lib/invoice-files/file-names";
import { invoiceByNumber } from "@/lib/invoices/one-invoice";
import { slipOfInvoice } from "@/lib/invoices/payment";

/** The code by which what is open of a document is paid, as a picture for a bank's app on the same phone. */
export const GET = (_request: Request, context: InvoiceParams): Promise<Response> =>
  answerOfInvoice(context, invoiceByNumber, (invoice, language) =>
    slipPicture(slipOfInvoice(invoice), invoiceFileName(invoice, "-upn-qr.png", language), language),
  );
