import { brand } from "@/lib/brand";
import { type Day, formatDay, formatDayTime, today } from "@/lib/dates";
import type { Language } from "@/lib/i18n/languages";
import { formatMoney } from "@/lib/money";
import { type Ageing, ageing } from "@/lib/open-items/ageing";
import type { OpenItem, PayerOfItems } from "@/lib/open-items/queries";
import { type Fact, factColumns } from "@/lib/pdf/facts";
import { letterhead } from "@/lib/pdf/letterhead";
import { margin, mm } from "@/lib/pdf/millimetres";
import { closePaper, openPaper, type Paper } from "@/lib/pdf/paper";
import { runningHead } from "@/lib/pdf/running-head";
import { type PaperWords, paperWords } from "@/lib/pdf/words";
import { paragraph } from "@/lib/pdf/writing";
import { ageingTable } from "./ageing-table";
import { itemsTable } from "./items-table";

/** What was open of the payers' documents in the evening of `day`, by data of `asOf`, sure from `reliableFrom` on. */
export type Statement = {
  day: Day;
  payers: readonly PayerOfItems[];
  items: readonly OpenItem[];
  asOf: Date | null;
  reliableFrom: Day | null;
};

/** A statement of open items on a day (`Stanje na dan`) as a tagged PDF on A4: sums, ageing, and every item. */
export async function statementPdf(
  statement: Statement,
  language: Language,
  madeAt: Date = new Date(),
): Promise<Uint8Array> {
  const t = paperWords(language);
  const onDay = t("paper.statement.onDay", { day: formatDay(statement.day, language) });
  const title = `${t("paper.statement.title")}, ${onDay}, ${brand.name}`;
  const paper = openPaper({ title, author: brand.legalName, language, madeAt });
  const sums = ageing(statement.items, statement.day);
  letterhead(paper, t);
  paragraph(paper, t("paper.statement.title"), { size: 20, weight: "bold" }, { type: "H1" });
  paragraph(paper, onDay, { size: 11, weight: "bold" }, { gap: mm(1) });
  for (const sentence of sentencesOf(statement, language, t, madeAt)) paragraph(paper, sentence, { size: 9 });
  paper.y += mm(4);
  factColumns(paper, [
    { x: margin.left, width: mm(95), facts: [payerFact(statement, t)] },
    { x: margin.left + mm(105), width: mm(75), facts: sumFacts(statement, sums, paper, t) },
  ]);
  if (statement.items.length > 0) {
    ageingTable(paper, sums, t);
    await itemsTable(paper, statement, sums, t);
  }
  return closePaper(paper, runningHead(paper, title, t));
}

function sentencesOf(
  { day, asOf, items, reliableFrom }: Statement,
  language: Language,
  t: PaperWords,
  now: Date,
) {
  const time = formatDayTime(asOf ?? now, language);
  return [
    t(day < today(asOf ?? now) ? "paper.statement.backwards" : "paper.statement.asOf", { time }),
    reliableFrom !== null &&
      day < reliableFrom &&
      t("paper.statement.unreliable", { day: formatDay(reliableFrom, language) }),
    items.length === 0 && t("paper.statement.none"),
  ].filter((sentence) => sentence !== false);
}

function payerFact({ payers }: Statement, t: PaperWords): Fact {
  const [first, ...others] = payers;
  const alone = first && others.length === 0;
  const lines = alone
    ? [`${first.code} ${first.name}`, first.street, `${first.postcode} ${first.city}`]
    : payers.map(({ code, name }) => `${code} ${name}`);
  return { label: t("paper.statement.label.payer"), value: lines };
}

function sumFacts({ items }: Statement, sums: Ageing, { language }: Paper, t: PaperWords): Fact[] {
  const money = (cents: number) => formatMoney(cents, language);
  return [
    { label: t("paper.statement.label.open"), value: money(sums.sumCents), large: true },
    { label: t("paper.statement.label.overdue"), value: money(sums.overdueCents) },
    ...(sums.creditCents === 0
      ? []
      : [{ label: t("paper.statement.label.credit"), value: money(-sums.creditCents) }]),
    { label: t("paper.statement.label.count"), value: String(items.length) },
  ];
}
