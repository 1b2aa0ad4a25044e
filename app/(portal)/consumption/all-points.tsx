import { Actions, LinkButton } from "@/app/_ui/button";
import { Table } from "@/app/_ui/table";
import type { consumptionOfAll } from "@/lib/consumption/queries";
import { type View, viewQuery } from "@/lib/consumption/view";
import { formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { consumptionPath } from "@/lib/supply-points/paths";
import { amountWriter } from "./amounts";

const rowsShown = 20;

type Props = {
  points: Awaited<ReturnType<typeof consumptionOfAll>>;
  view: View;
  page: number;
};

/** Every point and service in one table, so many rows at a time; each leads to its own page in the same view. */
export function AllPoints({ points, view, page }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "consumption.all");
  const service = translationsOf(language, "consumption");
  const table = translationsOf(language, "consumption.table");
  const chart = translationsOf(language, "consumption.chart");
  const pages = translationsOf(language, "overview.points");

  const query = viewQuery(view);
  const uses = points.flatMap(({ services, ...point }) => services.map((report) => ({ point, report })));
  const last = Math.max(1, Math.ceil(uses.length / rowsShown));
  const at = Math.min(page, last);
  const href = (other: number) => `/consumption?${query}${other > 1 ? `&page=${other}` : ""}`;
  return (
    <section className="stack">
      <h2>{t("points")}</h2>
      <Table
        caption={t("points")}
        columns={[
          { label: t("point") },
          { label: t("service") },
          { label: chart("only"), numeric: true },
          { label: chart("before"), numeric: true },
          { label: table("difference"), numeric: true },
        ]}
        rows={uses.slice((at - 1) * rowsShown, at * rowsShown).map(({ point, report }) => {
          const { quantity, difference } = amountWriter(report, language);
          const { now, before, difference: change } = report.figures;
          const { supplyPoint, ownName, street, city } = point;
          const known = now?.from === view.from && now.to === view.to && now.complete;
          return {
            key: `${supplyPoint} ${report.service} ${report.unit}`,
            cells: [
              <a key="point" href={consumptionPath(supplyPoint, query)}>
                {`${ownName ?? `${street}, ${city}`} (${supplyPoint})`}
              </a>,
              service("service", { service: report.service }),
              now?.amount == null ? (
                "–"
              ) : (
                <span key="now">
                  {quantity(now.amount)}
                  {!known && (
                    <small>
                      {table("between", {
                        from: formatDay(now.from, language),
                        to: formatDay(now.to, language),
                      })}
                    </small>
                  )}
                </span>
              ),
              before ? quantity(before.amount) : "–",
              change ? difference(change.amount) : "–",
            ],
          };
        })}
      />
      {last > 1 && (
        <nav aria-label={pages("pages")}>
          <Actions>
            {at > 1 && <LinkButton href={href(at - 1)}>{pages("previous")}</LinkButton>}
            {at < last && <LinkButton href={href(at + 1)}>{pages("next")}</LinkButton>}
          </Actions>
        </nav>
      )}
    </section>
  );
}
