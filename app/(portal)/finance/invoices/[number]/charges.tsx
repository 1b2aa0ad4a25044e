import { getLocale, getTranslations } from "next-intl/server";
import type { Invoice, InvoiceLine } from "@/lib/invoices/invoice";
import { formatMoney, formatPercent, formatUnitPrice } from "@/lib/money";
import { formatPeriod } from "@/lib/period";
import { BillLines, type WrittenLine } from "./bill-lines";
import type { LineGroup } from "./line-groups";
import { pointTitles } from "./point-titles";
import { quantityWords } from "./quantity-words";

type Props = { invoice: Invoice; groups: readonly LineGroup[] };

/** What a bill charges, line by line. */
export async function Charges({ invoice, groups }: Props) {
  const [t, language, quantity, titleOf, heading] = await Promise.all([
    getTranslations("invoice.lines"),
    getLocale(),
    quantityWords(),
    pointTitles(),
    chargesHeading(invoice),
  ]);
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
export async function chargesHeading({ kind, periodFrom, periodTo }: Invoice): Promise<string> {
  const [t, language] = await Promise.all([getTranslations("invoice.lines"), getLocale()]);
  return periodFrom && periodTo
    ? t("title", { kind, period: formatPeriod(periodFrom, periodTo, language) })
    : t("plain");
}
