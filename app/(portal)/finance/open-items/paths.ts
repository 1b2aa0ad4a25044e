import { openItemsPath, openItemsQrPath, statementPath } from "@/lib/invoices/paths";

/** Where the chosen items are paid. */
export const payPath = `${openItemsPath}/payment`;

/** The list with what is chosen. */
export const choicePath = (query: string): string => `${openItemsPath}?${query}#items`;

/** The QR code of the first slip that the query asks for, as a picture. */
export const picturePath = (query: string): string => `${openItemsQrPath}?${query}`;

/** A statement's address without its day, which a form adds. */
export const statementFile = (form: "pdf" | "csv"): string => statementPath(form, "").replace(/\?.*/, "");
