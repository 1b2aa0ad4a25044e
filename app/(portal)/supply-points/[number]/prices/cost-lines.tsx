import { Disclosure } from "@/app/_ui/disclosure";
import { DisclosureLink } from "@/app/_ui/disclosure-link";
import { Table } from "@/app/_ui/table";
import { TwoLines } from "@/app/_ui/two-lines";
import { priceWords } from "@/app/(public)/prices/price-words";
import { formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatDecimal, formatMoney, formatPercent, formatQuantity, formatUnitPrice } from "@/lib/money";
import type { CostLine, MonthlyCost } from "@/lib/prices/monthly-cost";

const measured: Record<string, string> = { m3: "m3", MWh: "MWh", kWh: "kWh", "MW/month": "MW" };

type Props = { cost: MonthlyCost; open: boolean };

/** The lines of a month's cost, so that every amount can be reckoned again; at an address of their own. */
export function CostLines({ cost, open }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "prices.cost");
  const item = translationsOf(language, "prices.table");

  if (!open) return <DisclosureLink href="?lines=month#month" title={t("lines")} />;
  const words = priceWords(language);
  const quantity = ({ item: { unit }, quantity }: CostLine) => {
    const sign = measured[unit];
    return sign ? formatQuantity(quantity, sign, language) : formatDecimal(quantity, language);
  };
  const amount = (line: CostLine, at: "now" | "before") => {
    const priced = line[at];
    if (!priced) return <span className="hint">{t("noPrice")}</span>;
    const { price, grossCents } = priced;
    return (
      <TwoLines
        key={at}
        hint={t("reckoned", {
          quantity: quantity(line),
          price: formatUnitPrice(price.net, language),
          vat: formatPercent(price.vatRate, language),
        })}
      >
        {formatMoney(grossCents, language)}
      </TwoLines>
    );
  };
  return (
    <Disclosure title={t("lines")} open>
      <Table
        prose
        caption={t("lines")}
        columns={[
          { label: item("item") },
          { label: t("nowColumn"), numeric: true },
          { label: formatDay(cost.yearBefore, language), numeric: true },
        ]}
        rows={[
          ...cost.lines.map((line) => ({
            key: line.item.code,
            cells: [words.name(line.item), amount(line, "now"), amount(line, "before")],
          })),
          {
            key: "total",
            cells: [
              t("total"),
              <strong key="now">{formatMoney(cost.nowCents, language)}</strong>,
              <strong key="before">{formatMoney(cost.beforeCents, language)}</strong>,
            ],
          },
        ]}
      />
    </Disclosure>
  );
}
