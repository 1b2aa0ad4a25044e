import { setImmediate as breath } from "node:timers/promises";
import { formatDay } from "@/lib/dates";
import { formatMoney, formatNumber } from "@/lib/money";
import { type Ageing, daysLate } from "@/lib/open-items/ageing";
import type { OpenItem } from "@/lib/open-items/queries";
import { heading } from "@/lib/pdf/heading";
import { mm } from "@/lib/pdf/millimetres";
import type { Paper } from "@/lib/pdf/paper";
import { openTable } from "@/lib/pdf/table";
import type { PaperWords } from "@/lib/pdf/words";
import type { Statement } from "./statement-pdf";

/** Of so many items, others are served in between: a company has thousands. */
const itemsAtOnce = 40;

/** Every open item, by payer where there are several. */
export async function itemsTable(
  paper: Paper,
  { items, payers, day }: Statement,
  { sumCents }: Ageing,
  t: PaperWords,
): Promise<void> {
  const { language } = paper;
  heading(paper, t("paper.statement.items.title"));
  const table = openTable(paper, [
    { title: t("paper.statement.items.document"), width: mm(58) },
    { title: t("paper.statement.items.issuedOn"), width: mm(27) },
    { title: t("paper.statement.items.dueOn"), width: mm(27) },
    { title: t("paper.statement.items.daysLate"), width: mm(18), align: "right" },
    { title: t("paper.statement.items.original"), width: mm(25), align: "right" },
    { title: t("paper.statement.items.open"), width: mm(25), align: "right" },
  ]);
  let written = 0;
  for (const { code, name } of payers) {
    const own = payers.length === 1 ? items : items.filter(({ payerCode }) => payerCode === code);
    if (own.length === 0) continue;
    if (payers.length > 1) table.group(t("paper.statement.items.payer", { code, name }));
    for (const item of own) {
      const late = daysLate(item, day);
      table.row([
        `${nameOf(item, t)} ${item.documentNumber}`,
        item.issuedOn ? formatDay(item.issuedOn, language) : "",
        formatDay(item.dueOn, language),
        late > 0 ? formatNumber(late, language) : "",
        formatMoney(item.originalCents, language),
        formatMoney(item.openCents, language),
      ]);
      if (++written % itemsAtOnce === 0) await breath();
    }
  }
  table.sum([t("paper.statement.items.total"), "", "", "", "", formatMoney(sumCents, language)]);
  table.close();
}

function nameOf({ kind, openCents }: OpenItem, t: PaperWords): string {
  if (kind !== null) return t(`finance.kind.${kind}`);
  return t(openCents < 0 ? "paper.statement.credit" : "paper.statement.unknown");
}
