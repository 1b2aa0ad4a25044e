import { dataExportPath, dataExportZipPath, myDataPath, myDataZipPath } from "@/lib/data-export/paths";
import { today } from "@/lib/dates";
import {
  invoiceFilePath,
  invoicePath,
  invoicesPath,
  invoicesZipPath,
  openItemsPath,
  openItemsQrPath,
  paymentsPath,
  statementPath,
} from "@/lib/invoices/paths";
import { attachmentPath, contactPath, conversationPath } from "@/lib/messages/paths";
import {
  consumptionPath,
  greenButtonPath,
  pointPath,
  pricesPath,
  readingPath,
  readingsCsvPath,
  receiptPath,
  sentPath,
} from "@/lib/supply-points/paths";
import type { ReadHousehold } from "@/tests/support/read-household";

/** A household and what its doors are called by. */
export type Resident = ReadHousehold & {
  receiptNumber: string;
  invoiceNumber: string;
  conversation: string;
  attachment: string;
  dataExport: string;
};

/** Pages and routes that show a customer's data, each with an address that shows a household's (R23, R24, R27). */
export const customersRoutes: Record<string, (resident: Resident) => string> = {
  "/": () => "/",
  "/api/invoices/[number]/eslog.xml": ({ invoiceNumber }) => invoiceFilePath(invoiceNumber, "eslog.xml"),
  "/api/invoices/[number]/invoice.pdf": ({ invoiceNumber }) => invoiceFilePath(invoiceNumber, "invoice.pdf"),
  "/api/invoices/[number]/ubl.xml": ({ invoiceNumber }) => invoiceFilePath(invoiceNumber, "ubl.xml"),
  "/api/invoices/[number]/upn-qr.png": ({ invoiceNumber }) => invoiceFilePath(invoiceNumber, "upn-qr.png"),
  "/api/invoices/invoices.zip": () => invoicesZipPath,
  "/api/my-data/[id]/my-data.zip": ({ dataExport }) => dataExportZipPath(dataExport),
  "/api/my-data/my-data.zip": () => myDataZipPath,
  "/api/open-items/statement.csv": () => statementPath("csv", today()),
  "/api/open-items/statement.pdf": () => statementPath("pdf", today()),
  "/api/open-items/upn-qr.png": () => `${openItemsQrPath}?choice=all`,
  "/api/supply-points/[number]/green-button.xml": ({ point }) => greenButtonPath(point.number),
  "/api/supply-points/[number]/readings.csv": ({ point }) => readingsCsvPath(point.number),
  "/consumption": () => "/consumption",
  "/contact": () => contactPath,
  "/contact/[conversation]/attachments/[attachment]": ({ conversation, attachment }) =>
    attachmentPath(conversation, attachment),
  "/contact/[conversation]": ({ conversation }) => conversationPath(conversation),
  "/finance/invoices": () => invoicesPath,
  "/finance/invoices/[number]": ({ invoiceNumber }) => invoicePath(invoiceNumber),
  "/finance/open-items": () => openItemsPath,
  "/finance/open-items/payment": ({ payer, invoiceNumber }) =>
    `${openItemsPath}/payment?item=${payer.code}.${invoiceNumber}`,
  "/finance/payments": () => paymentsPath,
  "/report": () => "/report",
  "/report/sent": ({ receiptNumber }) => sentPath([receiptNumber]),
  "/settings": () => "/settings",
  "/settings/access": () => "/settings/access",
  "/settings/calendar": () => "/settings/calendar",
  "/settings/delete-account": () => "/settings/delete-account",
  "/settings/payers": () => "/settings/payers",
  "/settings/second-factor": () => "/settings/second-factor",
  "/settings/my-data": () => myDataPath,
  "/settings/my-data/[id]": ({ dataExport }) => dataExportPath(dataExport),
  "/settings/withdraw-consent": () => "/settings/withdraw-consent",
  "/supply-points/[number]": ({ point }) => pointPath(point.number),
  "/supply-points/[number]/consumption": ({ point }) => consumptionPath(point.number),
  "/supply-points/[number]/prices": ({ point }) => pricesPath(point.number),
  "/supply-points/[number]/reading": ({ point }) => readingPath(point.number),
  "/supply-points/[number]/reading/[receipt]": ({ point, receiptNumber }) =>
    receiptPath(point.number, receiptNumber),
  "/supply-points/[number]/reading/[receipt]/photo": ({ point, receiptNumber }) =>
    `${receiptPath(point.number, receiptNumber)}/photo`,
};

/** Pages that need a session and no consent. */
export const holdersRoutes = ["/consent"];

/** What anybody may open; it knows no customer. */
export const openRoutes = [
  "/accessibility",
  "/activate/[key]",
  "/activate/again",
  "/announcements",
  "/announcements/rss.xml",
  "/api/captcha/[id]",
  "/api/common-passwords",
  "/api/cron",
  "/api/metrics",
  "/api/health/live",
  "/api/health/ready",
  "/api/sign-out",
  "/calendar/[key]",
  "/confirm-email/[key]",
  "/consent/refused",
  "/consent/withdrawn",
  "/cookies",
  "/finance",
  "/forgot-password",
  "/gallery",
  "/gallery/empty",
  "/gallery/signed-in",
  "/help",
  "/help/contact",
  "/login",
  "/login/code",
  "/mailbox",
  "/mailbox/[id]",
  "/mailbox/[id]/html",
  "/prices",
  "/privacy",
  "/register",
  "/report-reading/[key]",
  "/report-reading/[key]/sent",
  "/reset-password/[key]",
  "/terms",
];
