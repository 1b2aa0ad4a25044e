import Link from "next/link";
import { Segmented } from "@/app/_ui/segmented";
import { tabRow } from "@/app/_ui/tab-row";
import { steps } from "@/lib/consumption/periods";
import type { MeteredUseService } from "@/lib/consumption/report";
import { neighbour, type View, viewQuery } from "@/lib/consumption/view";
import type { Day } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { periodNames } from "./period-names";
import { RangeForm } from "./range-form";

type Props = {
  /** Of the page, for its form. */
  path: string;
  view: View;
  /** The page's query as asked, which may hold a range that is none. */
  query: Readonly<Record<string, string | string[] | undefined>>;
  faults: Parameters<typeof RangeForm>[0]["faults"];
  day: Day;
  available: readonly MeteredUseService[];
  units: readonly string[];
};

/** Chooses what of the use is shown: each choice is a link, so that it stands in the address. */
export function ViewSwitch({ path, view, query, faults, day, available, units }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "consumption");
  const names = periodNames(language, view);
  // Of the same page: an address of its own for each would be written out a dozen times.
  const href = (changes: Partial<View>) => `?${viewQuery(view, changes)}`;
  const ranged = query.view === "range";
  const [earlier, later] = [neighbour(view, -1, day), neighbour(view, 1, day)];
  const shown = available.filter((service) => view.services?.includes(service) ?? true);
  return (
    <div className="stack">
      <div className="view-tools">
        <Segmented
          label={t("periods")}
          options={tabRow([
            ...steps.map((step) => ({
              href: href({ step, own: false }),
              label: t(`period.${step}`),
              current: !ranged && view.step === step,
            })),
            { href: href({ own: true }), label: t("period.range"), current: ranged },
          ])}
        />
        {units.length > 1 && (
          <Segmented
            label={t("unit")}
            options={tabRow(
              (["m3", "kWh"] as const).map((unit) => ({
                href: href({ unit }),
                label: unit === "m3" ? "m³" : unit,
                current: view.unit === unit,
              })),
            )}
          />
        )}
        {available.length > 1 && (
          <Segmented
            label={t("services")}
            options={tabRow([
              {
                href: href({ services: null }),
                label: t("allServices"),
                current: shown.length === available.length,
              },
              ...available.map((service) => ({
                href: href({ services: [service] }),
                label: t("service", { service }),
                current: shown.length < available.length && shown.includes(service),
              })),
            ])}
          />
        )}
      </div>
      {ranged && <RangeForm path={path} view={view} query={query} faults={faults} />}
      <nav aria-label={t("moves")} className="view-moves">
        {earlier && (
          <Link prefetch={false} scroll={false} href={`?${viewQuery(earlier)}`}>
            {t("earlier", { period: names.whole(earlier) })}
          </Link>
        )}
        {later && (
          <Link prefetch={false} scroll={false} href={`?${viewQuery(later)}`}>
            {t("later", { period: names.whole(later) })}
          </Link>
        )}
      </nav>
    </div>
  );
}
