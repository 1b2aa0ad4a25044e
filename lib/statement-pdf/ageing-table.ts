import { formatMoney, formatNumber } from "@/lib/money";
import type { Ageing } from "@/lib/open-items/ageing";
import { heading } from "@/lib/pdf/heading";
import { mm } from "@/lib/pdf/millimetres";
import type { Paper } from "@/lib/pdf/paper";
import { openTable } from "@/lib/pdf/table";
import type { PaperWords } from "@/lib/pdf/words";

/** What is open by how late it is; with the credits it adds up to all that is open. */
export function ageingTable(paper: Paper, { parts, creditCents, sumCents }: Ageing, t: PaperWords): void {
  const money = (cents: number) => formatMoney(cents, paper.language);
  heading(paper, t("paper.statement.ageing.title"));
  const table = openTable(paper, [
    { title: t("paper.statement.ageing.age"), width: mm(80) },
    { title: t("paper.statement.ageing.count"), width: mm(40), align: "right" },
    { title: t("paper.statement.ageing.amount"), width: mm(60), align: "right" },
  ]);
  for (const { age, cents, count } of parts) {
    table.row([t(`paper.statement.ageing.${age}`), formatNumber(count, paper.language), money(cents)]);
  }
  if (creditCents !== 0) table.row([t("paper.statement.ageing.credits"), "", money(creditCents)]);
  table.sum([t("paper.statement.ageing.total"), "", money(sumCents)]);
  table.close();
}
