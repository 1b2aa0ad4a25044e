import { Fragment } from "react";
import { Actions, LinkButton } from "@/app/_ui/button";
import { Scale } from "@/app/_ui/scale";
import { Section } from "@/app/_ui/section";
import { type Day, daysBetween, formatDay } from "@/lib/dates";
import type { Language } from "@/lib/i18n/languages";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { type DueWindow, dueWindows } from "@/lib/readings/due-windows";
import { noReadingReason } from "@/lib/supply-points/no-reading";
import { readingPath, reportPath } from "@/lib/supply-points/paths";
import type { SupplyPointSummary } from "@/lib/supply-points/queries";
import { weekday } from "./weekday";

/** When meters are to be read, and the way to the form; nothing where none can be reported. */
export function ReportPrompt({ points, day }: { points: readonly SupplyPointSummary[]; day: Day }) {
  const language = useLanguage();
  const reportable = points.filter((point) => noReadingReason(point, day) === null);
  const [first, ...others] = reportable;
  if (!first) return null;
  const t = translationsOf(language, "overview.report");
  const tabs = translationsOf(language, "supplyPoint.tab");

  const windows = dueWindows(
    reportable.flatMap(({ meters }) => meters),
    day,
  );
  const open = windows.filter((window) => window.open);
  const [soonest] = open;
  const sentence = ({ service, open, from, to }: DueWindow) =>
    open
      ? t("open", {
          service,
          weekday: weekday(to),
          day: formatDay(to, language),
          left: daysBetween(day, to) + 1,
        })
      : t("next", { service, from: formatDay(from, language), to: formatDay(to, language) });
  const title = soonest
    ? open.length > 1
      ? t("dueAll")
      : t("due", { service: soonest.service })
    : t("title");
  return (
    <Section title={title}>
      {(soonest ? open : windows).map((window) => (
        <Fragment key={window.service}>
          <p>{sentence(window)}</p>
          {window === soonest && <WindowScale window={window} day={day} language={language} />}
        </Fragment>
      ))}
      <Actions>
        <LinkButton href={others.length > 0 ? reportPath() : readingPath(first.number)} icon="meter">
          {tabs("reading")}
        </LinkButton>
      </Actions>
    </Section>
  );
}

type ScaleProps = { window: DueWindow; day: Day; language: Language };

/** The days of an open window, and where among them today is. */
function WindowScale({ window: { from, to }, day, language }: ScaleProps) {
  const days = daysBetween(from, to);
  return (
    <Scale
      wide
      from={0}
      to={days}
      fromLabel={formatDay(from, language)}
      toLabel={formatDay(to, language)}
      spaces={days}
      needle={{ at: daysBetween(from, day) }}
    />
  );
}
