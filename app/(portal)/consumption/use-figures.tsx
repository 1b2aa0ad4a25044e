import { KeyFigures } from "@/app/_ui/key-figures";
import { textRow } from "@/app/_ui/text-row";
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
    [t("now", { from: day(now.from), to: day(now.to) }), quantity(now.amount)],
    [
      sameYear ? t("before", { year: String(Number(now.from.slice(0, 4)) - 1) }) : t("beforeSeveral"),
      before ? quantity(before.amount) : t("unknown"),
    ],
    [
      t("difference"),
      difference
        ? `${signed(difference.amount)}${percent ? ` (${Number(percent) > 0 ? "+" : ""}${formatPercent(percent, language)})` : ""}`
        : "–",
    ],
    ...(preceding ? [[t("preceding"), quantity(preceding.amount)] as const] : []),
    [t("perDay"), perDay],
    ...(now.costCents === null
      ? []
      : [
          [
            t("cost"),
            formatMoney(now.costCents, language),
            before?.costCents != null
              ? t("costNote", { amount: formatMoney(before.costCents, language) })
              : t("costOnly"),
          ] as const,
        ]),
    ...(highestMonth
      ? [
          [
            t("highest"),
            quantity(highestMonth.amount),
            formatPeriod(highestMonth.from, lastOfMonth(highestMonth.from), language),
          ] as const,
        ]
      : []),
  ] as const;
  return <KeyFigures items={textRow(...items)} />;
}

const lastOfMonth = (first: Day): Day => addDays(addMonths(first, 1), -1);
