import { formatDay } from "@/lib/dates";
import type { Language } from "@/lib/i18n/languages";
import { translationsOf } from "@/lib/i18n/translations";
import type { InvoiceSummary } from "@/lib/invoices/summary";
import { formatMoney } from "@/lib/money";
import { formatPeriod } from "@/lib/period";
import type { InvoiceRow } from "./invoice-table";

type Told = {
  /** Whose a document is; not worth saying where the login has one payer. */
  payers: boolean;
  /** How many points the customer has; which a document is for is worth saying where that is not all of them. */
  points: number;
};

/** Documents of the list, written in the reader's language. */
export function invoiceRows(
  invoices: readonly InvoiceSummary[],
  told: Told,
  language: Language,
): InvoiceRow[] {
  const t = translationsOf(language, "invoices");
  const kinds = translationsOf(language, "finance.kind");
  const and = new Intl.ListFormat(language, { type: "conjunction" });
  const kindOf = ({ kind, payerCode }: InvoiceSummary) =>
    told.payers ? t("payer", { kind: kinds(kind), code: payerCode }) : kinds(kind);
  const pointsOf = ({ points, morePoints }: InvoiceSummary) => {
    if (points.length === 0 || points.length >= told.points) return "";
    if (morePoints) return told.points === points.length + 1 ? "" : t("manyPoints");
    const names = and.format(points.map(({ ownName, number }) => ownName ?? number));
    return t("points", { count: points.length, names });
  };
  const noteOf = ({ kind, state, openCents, payableCents }: InvoiceSummary) => {
    if (kind === "credit_note" && state === null) return t("notToPay");
    const partly = openCents < payableCents && (state === "overdue" || state === "partly-paid");
    return partly ? t("open", { amount: formatMoney(openCents, language) }) : "";
  };
  const tiesOf = ({ corrects, correctedBy }: InvoiceSummary) => [
    ...(corrects === null ? [] : [[t("tie.corrects"), corrects] as const]),
    ...correctedBy.map((number) => [t("tie.correctedBy"), number] as const),
  ];
  return invoices.map((invoice) => [
    invoice.number,
    kindOf(invoice),
    formatDay(invoice.issuedOn, language),
    invoice.periodFrom && invoice.periodTo
      ? formatPeriod(invoice.periodFrom, invoice.periodTo, language)
      : "–",
    pointsOf(invoice),
    formatDay(invoice.dueOn, language),
    formatMoney(invoice.payableCents, language),
    invoice.state ?? "",
    noteOf(invoice),
    ...tiesOf(invoice),
  ]);
}
