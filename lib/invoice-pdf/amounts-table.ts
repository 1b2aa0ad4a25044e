import type { Invoice, VatShare } from "@/lib/invoices/invoice";
import { formatMoney, formatPercent } from "@/lib/money";
import { heading } from "@/lib/pdf/heading";
import { mm } from "@/lib/pdf/millimetres";
import type { Paper } from "@/lib/pdf/paper";
import { openTable } from "@/lib/pdf/table";
import type { PaperWords } from "@/lib/pdf/words";

/** What is taxed at which rate, and the tax. */
export function vatTable(paper: Paper, invoice: Invoice, t: PaperWords): void {
  if (invoice.vat.length === 0) return;
  const money = (cents: number) => formatMoney(cents, paper.language);
  heading(paper, t("paper.vat.title"));
  const table = openTable(paper, [
    { title: t("paper.vat.rate"), width: mm(60) },
    { title: t("paper.vat.net"), width: mm(40), align: "right" },
    { title: t("paper.vat.vat"), width: mm(40), align: "right" },
    { title: t("paper.vat.gross"), width: mm(40), align: "right" },
  ]);
  for (const share of invoice.vat) {
    const { netCents, vatCents } = share;
    table.row([rateOf(share, paper, t), money(netCents), money(vatCents), money(netCents + vatCents)]);
  }
  const { netCents, vatCents, grossCents } = invoice;
  table.sum([t("paper.lines.total"), money(netCents), money(vatCents), money(grossCents)]);
  table.close();
}

function rateOf({ category, rate }: VatShare, { language }: Paper, t: PaperWords): string {
  const percent = formatPercent(rate, language);
  return category === "S" ? percent : t(`paper.vat.category.${category}`, { rate: percent });
}

/** How the amount to pay follows from the lines: advances taken off, rounding, what has been settled since. */
export function sumTable(paper: Paper, invoice: Invoice, t: PaperWords): void {
  const { grossCents, prepaidCents, roundingCents, payableCents, openCents } = invoice;
  const money = (cents: number) => formatMoney(cents, paper.language);
  heading(paper, t("paper.sum.title"));
  const table = openTable(paper, [
    { title: t("paper.sum.what"), width: mm(140) },
    { title: t("paper.sum.amount"), width: mm(40), align: "right" },
  ]);
  table.row([t("paper.sum.gross"), money(grossCents)]);
  if (prepaidCents !== 0) table.row([t("paper.sum.prepaid"), money(-prepaidCents)]);
  if (roundingCents !== 0) table.row([t("paper.sum.rounding"), money(roundingCents)]);
  table.sum([t("paper.sum.payable"), money(payableCents)]);
  if (isPaidInPart(invoice)) {
    table.row([t("paper.sum.settled"), money(openCents - payableCents)]);
    table.sum([t("paper.sum.open"), money(openCents)]);
  }
  table.close();
}

const isPaidInPart = ({ state, payableCents, openCents }: Invoice): boolean =>
  state !== null && state !== "cancelled" && openCents !== payableCents;
