import { setImmediate as breath } from "node:timers/promises";
import type { BilledPoint, Invoice, InvoiceLine } from "@/lib/invoices/invoice";
import { formatMoney, formatPercent, formatQuantity, formatUnitPrice } from "@/lib/money";
import { heading } from "@/lib/pdf/heading";
import { mm } from "@/lib/pdf/millimetres";
import type { Paper } from "@/lib/pdf/paper";
import { type Cell, openTable } from "@/lib/pdf/table";
import type { PaperWords } from "@/lib/pdf/words";
import { formatPeriod } from "@/lib/period";

/** Of so many lines, others are served in between: a company's bill has hundreds. */
const linesAtOnce = 40;

/** The lines of a document, by the supply point they are for. */
export async function linesTable(paper: Paper, invoice: Invoice, t: PaperWords): Promise<void> {
  if (invoice.lines.length === 0) return;
  const money = (cents: number) => formatMoney(cents, paper.language);
  heading(paper, t("paper.lines.title"));
  const table = openTable(paper, [
    { title: t("paper.lines.item"), width: mm(54) },
    { title: t("paper.lines.quantity"), width: mm(24), align: "right" },
    { title: t("paper.lines.price"), width: mm(22), align: "right" },
    { title: t("paper.lines.net"), width: mm(23), align: "right" },
    { title: t("paper.lines.rate"), width: mm(14), align: "right" },
    { title: t("paper.lines.vat"), width: mm(20), align: "right" },
    { title: t("paper.lines.gross"), width: mm(23), align: "right" },
  ]);
  let written = 0;
  for (const { point, lines } of byPoint(invoice.lines)) {
    const named = point || invoice.lines.some((line) => line.point);
    if (named) table.group(point ? pointName(point, t) : t("paper.lines.noPoint"));
    for (const line of lines) {
      table.row([
        described(line, invoice, paper),
        quantityOf(line, paper, t),
        formatUnitPrice(line.unitPrice, paper.language),
        money(line.netCents),
        formatPercent(line.vatRate, paper.language),
        money(line.vatCents),
        money(line.grossCents),
      ]);
      if (++written % linesAtOnce === 0) await breath();
    }
  }
  const { netCents, vatCents, grossCents } = invoice;
  table.sum([t("paper.lines.total"), "", "", money(netCents), "", money(vatCents), money(grossCents)]);
  table.close();
}

/** The lines of each point together, points in the order of their first line. */
function byPoint(lines: readonly InvoiceLine[]): { point: BilledPoint | null; lines: InvoiceLine[] }[] {
  const groups = new Map<string | null, { point: BilledPoint | null; lines: InvoiceLine[] }>();
  for (const line of lines) {
    const key = line.point?.number ?? null;
    const group = groups.get(key) ?? { point: line.point, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The reader's own name for the point is left out: the paper may go to others. */
function pointName({ number, street, postcode, city }: BilledPoint, t: PaperWords): string {
  return t("paper.lines.point", { number, address: `${street}, ${postcode} ${city}` });
}

/** What the utility calls it, in its language; the days where they are not those of the whole document. */
function described(line: InvoiceLine, invoice: Invoice, { language }: Paper): Cell {
  const { description, periodFrom, periodTo } = line;
  const name = { text: description, language: "sl" as const };
  const isOwn = periodFrom !== invoice.periodFrom || periodTo !== invoice.periodTo;
  if (!isOwn || !periodFrom || !periodTo) return [name];
  return [name, { text: formatPeriod(periodFrom, periodTo, language) }];
}

const named = ["month", "person", "piece"] as const;

function quantityOf({ quantity, unit }: InvoiceLine, { language }: Paper, t: PaperWords): string {
  const word = named.find((name) => name === unit);
  const count = Number(quantity);
  return formatQuantity(quantity, word ? t(`paper.unit.${word}`, { count }) : unit, language);
}
