import { getLocale, getTranslations } from "next-intl/server";
import { Table } from "@/app/_ui/table";
import type { ServiceReport } from "@/lib/consumption/report";
import { sumsOf } from "@/lib/consumption/sum-of-points";
import type { View } from "@/lib/consumption/view";
import { amountWriter } from "./amounts";
import { periodNames } from "./period-names";

type Props = { reports: readonly ServiceReport[]; view: View };

/** What all points used together of each service in what is shown. */
export async function ServiceSums({ reports, view }: Props) {
  const [t, all, chart, table, names, language] = await Promise.all([
    getTranslations("consumption"),
    getTranslations("consumption.all"),
    getTranslations("consumption.chart"),
    getTranslations("consumption.table"),
    periodNames(view),
    getLocale(),
  ]);
  const sums = sumsOf(reports, view);
  const caption = all("sums", { period: names.whole(view) });
  return (
    <section className="stack">
      <h2>{caption}</h2>
      <Table
        caption={caption}
        columns={[
          { label: all("service") },
          { label: chart("only"), numeric: true },
          { label: chart("before"), numeric: true },
          { label: table("difference"), numeric: true },
        ]}
        rows={sums.map((sum) => {
          const { quantity, difference } = amountWriter(sum, language);
          const written = (amount: string | null) => (amount === null ? "–" : quantity(amount));
          return {
            key: `${sum.service} ${sum.unit}`,
            cells: [
              t("service", { service: sum.service }),
              written(sum.now),
              written(sum.before),
              sum.difference === null ? "–" : difference(sum.difference),
            ],
          };
        })}
      />
      {sums.some(({ partial }) => partial) && <p className="hint narrow">{all("partial")}</p>}
    </section>
  );
}
