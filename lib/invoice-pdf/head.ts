import { biller } from "@/lib/brand";
import { formatDay, formatDayTime, paymentDay, today } from "@/lib/dates";
import type { Invoice } from "@/lib/invoices/invoice";
import { formatMoney } from "@/lib/money";
import { ibanInFours, modelAndBody } from "@/lib/payments/written-forms";
import { type Fact, factColumns } from "@/lib/pdf/facts";
import { letterhead } from "@/lib/pdf/letterhead";
import { margin, mm } from "@/lib/pdf/millimetres";
import type { Paper } from "@/lib/pdf/paper";
import type { PaperWords } from "@/lib/pdf/words";
import { paragraph } from "@/lib/pdf/writing";

/** `Račun 26081457`: what the document is called on its page, in its title and as a file. */
export const nameOf = ({ kind, number }: Pick<Invoice, "kind" | "number">, t: PaperWords): string =>
  `${t(`finance.kind.${kind}`)} ${number}`;

/** The utility, what this paper is, the document's name and state, its payer, dates and payment data. */
export function head(paper: Paper, invoice: Invoice, t: PaperWords, madeAt: Date): void {
  letterhead(paper, t);
  const time = formatDayTime(madeAt, paper.language);
  paragraph(paper, t("paper.notOriginal"), { size: 9, weight: "bold" });
  paragraph(paper, t("paper.notOriginalText", { time }), { size: 9 }, { gap: mm(6) });
  paragraph(paper, nameOf(invoice, t), { size: 20, weight: "bold" }, { type: "H1" });
  for (const sentence of sentencesOf(invoice, paper, t)) paragraph(paper, sentence, { size: 9 });
  paper.y += mm(4);
  const [first, second, width] = [margin.left + mm(76), margin.left + mm(130), mm(50)];
  factColumns(paper, [
    { x: margin.left, width: mm(72), facts: [toPay(invoice, paper, t), ...payerFacts(invoice, t)] },
    { x: first, width, facts: dateFacts(invoice, t) },
    { x: second, width, facts: accountFacts(invoice, t) },
  ]);
}

function sentencesOf(invoice: Invoice, { language }: Paper, t: PaperWords): string[] {
  const { state, asOf, cancelledOn, corrects, correctedBy } = invoice;
  return [
    cancelledOn && t("paper.cancelled", { day: formatDay(cancelledOn, language) }),
    !cancelledOn &&
      state &&
      asOf &&
      t("paper.stateOf", { state: t(`finance.state.${state}`), day: formatDay(today(asOf), language) }),
    corrects && t("paper.corrects", { number: corrects }),
    correctedBy.length > 0 && t("paper.correctedBy", { numbers: correctedBy.join(", ") }),
  ].filter((sentence) => typeof sentence === "string");
}

function toPay({ kind, state, payableCents, openCents }: Invoice, { language }: Paper, t: PaperWords): Fact {
  const asked = kind !== "credit_note" && state !== "cancelled";
  return {
    label: t(asked ? "paper.sum.title" : "paper.sum.payable"),
    value: formatMoney(asked ? openCents : payableCents, language),
    large: true,
  };
}

function payerFacts({ payer }: Invoice, t: PaperWords): Fact[] {
  const { name, street, postcode, city, code, taxNumber } = payer;
  return [
    { label: t("paper.label.payer"), value: [name, street, `${postcode} ${city}`] },
    { label: t("paper.label.payerCode"), value: code },
    ...(taxNumber ? [{ label: t("paper.label.taxNumber"), value: taxNumber }] : []),
  ];
}

function dateFacts({ number, issuedOn, periodFrom, periodTo, dueOn }: Invoice, t: PaperWords): Fact[] {
  const service = [periodFrom, periodTo].filter((day) => day !== null).map(paymentDay);
  return withValue([
    { label: t("paper.label.number"), value: number },
    { label: t("paper.label.issuedOn"), value: paymentDay(issuedOn) },
    { label: t("paper.label.serviceDate"), value: [...new Set(service)].join("–") },
    { label: t("paper.label.dueOn"), value: paymentDay(dueOn) },
  ]);
}

/** The bank's code is known of the utility's own account alone. */
function accountFacts({ reference, iban }: Invoice, t: PaperWords): Fact[] {
  return withValue([
    { label: t("paper.label.account"), value: ibanInFours(iban ?? biller.iban) },
    { label: t("paper.label.bic"), value: iban && iban !== biller.iban ? "" : biller.bic },
    { label: t("paper.label.reference"), value: reference ? modelAndBody(reference) : "" },
  ]);
}

const withValue = (facts: Fact[]): Fact[] => facts.filter(({ value }) => value !== "");
