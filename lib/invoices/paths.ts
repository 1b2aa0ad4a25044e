const invoicesPage = "/finance/invoices";

/** Pages and files of what is billed and paid; numbers come from elsewhere and are encoded. */
export const invoicesPath = invoicesPage;
export const openItemsPath = "/finance/open-items";
export const paymentsPath = "/finance/payments";
export const invoicePath = (number: string): string => `${invoicesPage}/${encodeURIComponent(number)}`;

export type InvoiceFile = "invoice.pdf" | "eslog.xml" | "ubl.xml" | "upn-qr.png";
export const invoiceFilePath = (number: string, file: InvoiceFile): string =>
  `/api/invoices/${encodeURIComponent(number)}/${file}`;
export const invoicesZipPath = "/api/invoices/invoices.zip";
export const statementPath = (form: "pdf" | "csv", day: string): string =>
  `/api/open-items/statement.${form}?day=${day}`;
export const openItemsQrPath = "/api/open-items/upn-qr.png";
