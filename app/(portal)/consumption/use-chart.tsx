import type { Bar } from "@/app/_ui/bar-chart-data";
import { unitSign } from "@/app/(portal)/meter-figures";
import type { PeriodUse, ServiceReport } from "@/lib/consumption/report";
import { type View, viewQuery } from "@/lib/consumption/view";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { amountWriter } from "./amounts";
import { PackedChart } from "./packed-chart";
import { packGroups } from "./packed-groups";
import { periodNames } from "./period-names";

type Props = { report: ServiceReport; view: View };

/** The use of each period beside that of the year before; years stand beside one another anyway. */
export function UseChart({ report, view }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "consumption.chart");
  const names = periodNames(language, view);

  const { service, rows } = report;
  const unit = unitSign(report.unit);
  const { number } = amountWriter(report, language);
  const bar = ({ amount, quality }: PeriodUse): Bar | undefined =>
    amount === null
      ? undefined
      : {
          value: Number(amount),
          label: number(amount),
          ...(quality === "estimate" ? { estimated: true } : {}),
        };
  const compared = view.step !== "years" && rows.some(({ before }) => before.amount !== null);
  const year = yearOf(view);
  const [now, before] = year ? [String(year), String(year - 1)] : [t("now"), t("before")];
  return (
    <PackedChart
      title={t("title", { service, step: view.step, unit })}
      tone={service}
      unit={unit}
      groups={packGroups(
        rows.map((row) => ({
          from: row.now.from,
          to: row.now.to,
          label: names.short(row.now),
          name: names.long(row.now),
          now: bar(row.now),
          ...(compared ? { before: bar(row.before) } : {}),
          ...(row.now.amount !== null && !row.now.complete ? { partial: true } : {}),
          ...(row.now.exchangedOn ? { marked: true } : {}),
        })),
      )}
      words={{
        now: compared ? now : t("only"),
        ...(compared ? { before } : {}),
        estimate: t("estimate"),
        partial: t("partial"),
        marked: t("marked"),
      }}
      // The days of a range are put in by the chart.
      rangeHref={`?${viewQuery({ ...view, own: true, from: "FROM", to: "TO" })}`}
      help={{ keys: t("keys"), drag: t("drag") }}
    />
  );
}

/** The year that a view lies in; null for several. */
function yearOf({ from, to }: View): number | null {
  const year = from.slice(0, 4);
  return to.startsWith(year) ? Number(year) : null;
}
