import { KeyFigures } from "@/app/_ui/key-figures";
import type { ServiceReport } from "@/lib/consumption/report";
import { addDays, addMonths, type Day, formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { formatMoney, formatPercent } from "@/lib/money";
import { formatPeriod } from "@/lib/period";
import { amountWriter } from "./amounts";

/** What was used and what it cost, against the same days of the year before. Costs only where prices are known. */
export function UseFigures({ report }: { report: ServiceReport }) {
  const language = useLanguage();
  const t = translationsOf(language, "consumption.figure");

  const { now, before, preceding, difference, highestMonth } = report.figures;
  if (!now?.known || now.amount === null) return null;
  const { quantity, difference: signed } = amountWriter(report, language);
  const perDay = amountWriter({ unit: report.unit, decimals: 0 }, language).quantity(now.perDay);
  const day = (of: Day) => formatDay(of, language);
  const sameYear = now.from.slice(0, 4) === now.to.slice(0, 4);
  const percent = difference?.percent;
  const items = [
    { label: t("now", { from: day(now.from), to: day(now.to) }), value: quantity(now.amount) },
    {
      label: sameYear ? t("before", { year: String(Number(now.from.slice(0, 4)) - 1) }) : t("beforeSeveral"),
      value: before ? quantity(before.amount) : t("unknown"),
    },
    {
      label: t("difference"),
      value: difference
        ? `${signed(difference.amount)}${percent ? ` (${Number(percent) > 0 ? "+" : ""}${formatPercent(percent, language)})` : ""}`
        : "–",
    },
    ...(preceding ? [{ label: t("preceding"), value: quantity(preceding.amount) }] : []),
    { label: t("perDay"), value: perDay },
    ...(now.costCents === null
      ? []
      : [
          {
            label: t("cost"),
            value: formatMoney(now.costCents, language),
            note:
              before?.costCents != null
                ? t("costNote", { amount: formatMoney(before.costCents, language) })
                : t("costOnly"),
          },
        ]),
    ...(highestMonth
      ? [
          {
            label: t("highest"),
            value: quantity(highestMonth.amount),
            note: formatPeriod(highestMonth.from, lastOfMonth(highestMonth.from), language),
          },
        ]
      : []),
  ];
  return <KeyFigures items={items} />;
}

const lastOfMonth = (first: Day): Day => addDays(addMonths(first, 1), -1);
