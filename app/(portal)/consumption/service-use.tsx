import { Column, Columns } from "@/app/_ui/columns";
import { Empty } from "@/app/_ui/empty";
import { Section } from "@/app/_ui/section";
import type { ServiceReport } from "@/lib/consumption/report";
import type { View } from "@/lib/consumption/view";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { UseChart } from "./use-chart";
import { UseFigures } from "./use-figures";
import { UseTable } from "./use-table";
import { WhyChanged } from "./why-changed";

type Props = {
  report: ServiceReport;
  view: View;
  /** The only service shown: the page's own heading says the rest. */
  alone: boolean;
  /** Read by the utility from afar: new use appears by itself. */
  remote?: boolean;
};

/** What a view shows of one service: figures, chart, the same as a table, how it was shared out, why it changed. */
export function ServiceUse({ report, view, alone, remote = false }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "consumption");
  const empty = translationsOf(language, "empty");
  const { service, rows, change } = report;
  const known = rows.some(({ now, before }) => now.amount !== null || before.amount !== null);
  const content = (
    <>
      {remote && <p className="hint">{t("none.remote")}</p>}
      {!known && <Empty title={empty("title")}>{t("none.no-days")}</Empty>}
      {known && (
        <div className="stack-lg">
          <UseFigures report={report} />
          <UseChart report={report} view={view} />
          <Columns halves>
            <Column>
              <UseTable report={report} view={view} />
            </Column>
            {change && (
              <Column side>
                <WhyChanged change={change} service={service} />
              </Column>
            )}
          </Columns>
        </div>
      )}
    </>
  );
  const title = t("use", { service });
  if (alone)
    return (
      <section className="stack" aria-label={title}>
        {content}
      </section>
    );
  return (
    <Section id={service} title={title} plain>
      {content}
    </Section>
  );
}
