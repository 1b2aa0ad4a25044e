/** Put before the first line so that Excel reads the file as UTF-8. */
export const csvBom = "\ufeff";

const startsFormula = /^[=+\-@\t\r\0＝＋－＠]/;
const plainNumber = /^-?\d+([.,]\d+)*$/;

/**
 * One cell. Text that a spreadsheet would run as a formula gets an apostrophe in front (SECURITY R31); a plain
 * number such as `-5,20` stays one.
 */
export function csvCell(value: string | number | null | undefined): string {
  const text = value === null || value === undefined ? "" : String(value);
  const harmless = startsFormula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** One line: cells parted by `;`, ended by CRLF (RFC 4180 with the separator Slovenian spreadsheets expect). */
export function csvLine(cells: readonly (string | number | null | undefined)[]): string {
  return `${cells.map(csvCell).join(";")}\r\n`;
}
