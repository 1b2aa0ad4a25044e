import { Table } from "@/app/_ui/table";
import type { ServiceReport } from "@/lib/consumption/report";
import { sumsOf } from "@/lib/consumption/sum-of-points";
import type { View } from "@/lib/consumption/view";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { amountWriter } from "./amounts";
import { periodNames } from "./period-names";

type Props = { reports: readonly ServiceReport[]; view: View };

/** What all points used together of each service in what is shown. */
export function ServiceSums({ reports, view }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "consumption");
  const all = translationsOf(language, "consumption.all");
  const chart = translationsOf(language, "consumption.chart");
  const table = translationsOf(language, "consumption.table");
  const names = periodNames(language, view);

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
