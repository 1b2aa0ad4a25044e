import { csvBom, csvLine } from "@/lib/csv";
import { type Day, paymentDay } from "@/lib/dates";
import type { Cents } from "@/lib/money";
import { daysLate } from "./ageing";
import type { OpenItem } from "./queries";

/** Names of the columns, in the reader's language. */
export type StatementColumns = Record<
  "payer" | "document" | "kind" | "issued" | "due" | "daysLate" | "original" | "paid" | "open" | "reference",
  string
>;

/** Names of the kinds of documents, and of one whose kind is not known. */
export type DocumentNames = Record<NonNullable<OpenItem["kind"]> | "other", string>;

/**
 * A statement of open items as a spreadsheet opens it: UTF-8 with BOM, `;`, decimal comma, days as `28.09.2026`. Text that
 * a spreadsheet would run as a formula is disarmed (R31).
 */
export function statementCsv(
  items: readonly OpenItem[],
  day: Day,
  columns: StatementColumns,
  kinds: DocumentNames,
): string {
  const { payer, document, kind, issued, due, daysLate: late, original, paid, open, reference } = columns;
  const header = csvLine([payer, document, kind, issued, due, late, original, paid, open, reference]);
  const lines = items.map((item) =>
    csvLine([
      item.payerCode,
      item.documentNumber,
      kinds[item.kind ?? "other"],
      item.issuedOn && paymentDay(item.issuedOn),
      paymentDay(item.dueOn),
      daysLate(item, day),
      writtenCents(item.originalCents),
      writtenCents(item.originalCents - item.openCents),
      writtenCents(item.openCents),
      item.reference,
    ]),
  );
  return csvBom + header + lines.join("");
}

/** `-1234,50`: no grouping, which spreadsheets take for text. */
function writtenCents(cents: Cents): string {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  return `${cents < 0 ? "-" : ""}${digits.slice(0, -2)},${digits.slice(-2)}`;
}
