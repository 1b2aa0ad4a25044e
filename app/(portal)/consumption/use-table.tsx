import { Table } from "@/app/_ui/table";
import { type TextCell, textRow } from "@/app/_ui/text-row";
import { unitSign } from "@/app/(portal)/meter-figures";
import type { Period } from "@/lib/consumption/periods";
import type { PeriodUse, ServiceReport } from "@/lib/consumption/report";
import type { View } from "@/lib/consumption/view";
import { type Day, formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { amountWriter } from "./amounts";
import { periodNames } from "./period-names";

type Props = { report: ServiceReport; view: View };

/** The same figures as the chart's, their sum over the days that are known, what each rests on and how that was done. */
export function UseTable({ report, view }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "consumption.table");
  const shared = translationsOf(language, "consumption.shared");
  const chart = translationsOf(language, "consumption.chart");
  const names = periodNames(language, view);

  const { service, rows, figures } = report;
  const { quantity, number, difference, change } = amountWriter(report, language);
  // Long units would push the last column off a phone: the heading names them once.
  const [use, less] = report.unit === "m3" ? [quantity, difference] : [number, change];
  const day = (of: Day) => formatDay(of, language);
  const signed = (amount: string | null | undefined) => (amount == null ? "–" : less(amount));
  const cell = (of: PeriodUse): TextCell => (of.amount === null ? "–" : [use(of.amount), ...basis(of)]);
  const year = view.from.slice(0, 4);
  const oneYear = view.to.startsWith(year);
  const caption = chart("title", { service, step: view.step, unit: unitSign(report.unit) });
  const { now, before } = figures;
  return (
    <section className="stack">
      <h3>{caption}</h3>
      <Table
        narrow
        caption={caption}
        columns={[
          { label: t(view.step) },
          { label: oneYear ? year : chart("only"), numeric: true },
          { label: oneYear ? String(Number(year) - 1) : chart("before"), numeric: true },
          { label: t("difference"), numeric: true },
        ]}
        rows={rows.map((row) =>
          textRow(names.long(row.now), cell(row.now), cell(row.before), signed(row.difference)),
        )}
        foot={
          now?.known && now.amount !== null
            ? [
                totalOf(now),
                use(now.amount),
                before ? use(before.amount) : "–",
                signed(figures.difference?.amount),
              ]
            : undefined
        }
      />
      {report.sharedBy.map((by) => (
        <p key={by} className="hint narrow">
          {shared(by)}
        </p>
      ))}
    </section>
  );

  function totalOf({ from, to }: Period): string {
    if (from !== view.from && to !== view.to) return t("totalOf", { from: day(from), to: day(to) });
    if (from !== view.from) return t("totalSince", { day: day(from) });
    return to === view.to ? t("total") : t("totalUntil", { day: day(to) });
  }

  /** What a figure rests on where it is not read from reading to reading, and of which days it is. */
  function basis({ from, to, quality, known, complete, exchangedOn }: PeriodUse): string[] {
    if (!known) return [];
    const days =
      known.from === from
        ? known.to === to
          ? t("gaps")
          : t("until", { day: day(known.to) })
        : known.to === to
          ? t("since", { day: day(known.from) })
          : t("between", { from: day(known.from), to: day(known.to) });
    return [
      ...(quality === "estimate" || quality === "shared" ? [t(quality)] : []),
      ...(complete ? [] : [days]),
      ...(exchangedOn ? [t("exchange", { day: day(exchangedOn) })] : []),
    ];
  }
}
