import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Table } from "@/app/_ui/table";
import type { PeriodUse, ServiceReport } from "@/lib/consumption/report";
import type { View } from "@/lib/consumption/view";
import { type Day, formatDay } from "@/lib/dates";
import { amountWriter } from "./amounts";
import { periodNames } from "./period-names";

type Props = { report: ServiceReport; view: View };

/** The same figures as the chart's, their sum over the days that are known, what each rests on and how that was done. */
export async function UseTable({ report, view }: Props) {
  const [t, shared, chart, names, language] = await Promise.all([
    getTranslations("consumption.table"),
    getTranslations("consumption.shared"),
    getTranslations("consumption.chart"),
    periodNames(view),
    getLocale(),
  ]);
  const { service, rows, figures } = report;
  const { quantity, difference } = amountWriter(report, language);
  const day = (of: Day) => formatDay(of, language);
  const signed = (amount: string | null | undefined) => (amount == null ? "–" : difference(amount));
  const year = view.from.slice(0, 4);
  const oneYear = view.to.startsWith(year);
  const caption = t("title", { service, step: view.step });
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
        rows={rows.map((row) => ({
          key: row.now.from,
          cells: [
            names.long(row.now),
            <Use key="now" use={row.now} quantity={quantity} words={basis(row.now)} />,
            <Use key="before" use={row.before} quantity={quantity} words={basis(row.before)} />,
            signed(row.difference),
          ],
        }))}
        foot={
          now?.known && now.amount !== null
            ? [
                now.from === view.from && now.to === view.to
                  ? t("total")
                  : t("totalOf", { from: day(now.from), to: day(now.to) }),
                quantity(now.amount),
                before ? quantity(before.amount) : "–",
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

type UseProps = { use: PeriodUse; quantity: (amount: string) => string; words: readonly string[] };

function Use({ use, quantity, words }: UseProps): ReactNode {
  if (use.amount === null) return "–";
  if (words.length === 0) return quantity(use.amount);
  return (
    <>
      {quantity(use.amount)}
      {words.map((word) => (
        <small key={word}>{word}</small>
      ))}
    </>
  );
}
