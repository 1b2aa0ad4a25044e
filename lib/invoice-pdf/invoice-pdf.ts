import { brand } from "@/lib/brand";
import type { Language } from "@/lib/i18n/languages";
import type { Invoice } from "@/lib/invoices/invoice";
import { heading } from "@/lib/pdf/heading";
import { closePaper, openPaper, type Paper } from "@/lib/pdf/paper";
import { runningHead } from "@/lib/pdf/running-head";
import { type PaperWords, paperWords } from "@/lib/pdf/words";
import { paragraph } from "@/lib/pdf/writing";
import { sumTable, vatTable } from "./amounts-table";
import { head, nameOf } from "./head";
import { linesTable } from "./lines-table";
import { paymentPart } from "./payment-part";
import { readingsTable } from "./readings-table";

/**
 * A document as a PDF that the portal makes from the data and that says so: for where the office's own is not there.
 * A4, tagged; where something is to be paid, with the payment slip and its QR at the foot of the last sheet.
 */
export async function invoicePdf(
  invoice: Invoice,
  language: Language,
  madeAt: Date = new Date(),
): Promise<Uint8Array> {
  const t = paperWords(language);
  const name = nameOf(invoice, t);
  const title = `${name}, ${brand.name}`;
  const paper = openPaper({ title, author: brand.legalName, language, madeAt });
  head(paper, invoice, t, madeAt);
  await linesTable(paper, invoice, t);
  vatTable(paper, invoice, t);
  sumTable(paper, invoice, t);
  readingsTable(paper, invoice, t);
  note(paper, invoice, t);
  paymentPart(paper, invoice, t);
  return closePaper(paper, runningHead(paper, title, t));
}

function note(paper: Paper, { note }: Invoice, t: PaperWords): void {
  if (!note?.trim()) return;
  heading(paper, t("paper.note"));
  paragraph(paper, note.trim(), { size: 9 }, { lang: "sl" });
}
