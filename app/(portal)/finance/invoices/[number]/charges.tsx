import type { Language } from "@/lib/i18n/languages";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { BilledPoint, Invoice, InvoiceLine } from "@/lib/invoices/invoice";
import { formatMoney, formatPercent, formatUnitPrice } from "@/lib/money";
import { formatPeriod } from "@/lib/period";
import { BillLines, type WrittenLine } from "./bill-lines";
import type { LineGroup } from "./line-groups";
import { quantityWords } from "./quantity-words";

type Props = {
  invoice: Invoice;
  groups: readonly LineGroup[];
  nameOf: (point: BilledPoint) => string;
};

/** What a bill charges, line by line. */
export function Charges({ invoice, groups, nameOf }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "invoice.lines");
  const quantity = quantityWords(language);
  const heading = chargesHeading(invoice, language);
  const { periodFrom, periodTo } = invoice;
  const periodOf = (line: InvoiceLine) =>
    line.periodFrom && line.periodTo && (line.periodFrom !== periodFrom || line.periodTo !== periodTo)
      ? formatPeriod(line.periodFrom, line.periodTo, language)
      : "";
  const written = (line: InvoiceLine): WrittenLine => [
    line.description,
    periodOf(line),
    quantity(line),
    formatUnitPrice(line.unitPrice, language),
    formatPercent(line.vatRate, language),
    formatMoney(line.netCents, language),
    formatMoney(line.grossCents, language),
  ];
  const titleOf = (point: BilledPoint) => {
    const name = nameOf(point);
    return name === ""
      ? t("point", { number: point.number })
      : t("pointNamed", { number: point.number, name });
  };
  const isNamed = groups.some(({ point }) => point !== null);
  return (
    <section className="bill-part">
      <h2 id="lines">{heading}</h2>
      <BillLines
        labelledBy="lines"
        lang={language === "sl" ? undefined : "sl"}
        groups={groups.map(({ point, lines }) => ({
          title: isNamed ? (point ? titleOf(point) : t("none")) : null,
          lines: lines.map(written),
        }))}
        words={{
          item: t("item"),
          quantity: t("quantity"),
          price: t("price"),
          vat: t("vat"),
          net: t("net"),
          gross: t("gross"),
          withVat: t("withVat"),
        }}
      />
    </section>
  );
}

/** "Obračun storitev za avgust 2026" */
export function chargesHeading({ kind, periodFrom, periodTo }: Invoice, language: Language): string {
  const t = translationsOf(language, "invoice.lines");
  return periodFrom && periodTo && kind !== "reminder"
    ? t("title", { kind, period: formatPeriod(periodFrom, periodTo, language) })
    : t("plain");
}
