import { getLocale, getTranslations } from "next-intl/server";
import { Actions, LinkButton } from "@/app/_ui/button";
import { Section } from "@/app/_ui/section";
import { type Day, formatDay } from "@/lib/dates";
import { noReadingReason } from "@/lib/supply-points/no-reading";
import { readingPath } from "@/lib/supply-points/paths";
import type { SupplyPointSummary } from "@/lib/supply-points/queries";

/** The way to the reading form of the meter that was not read for longest; nothing where none can be reported. */
export async function ReportPrompt({ points, day }: { points: readonly SupplyPointSummary[]; day: Day }) {
  const [t, tabs, language] = await Promise.all([
    getTranslations("overview.report"),
    getTranslations("supplyPoint.tab"),
    getLocale(),
  ]);
  const [longest] = points
    .filter((point) => noReadingReason(point, day) === null)
    .flatMap(({ number, meters }) =>
      meters.filter(({ remote }) => !remote).map((meter) => ({ number, ...meter })),
    )
    .filter(({ lastDay }) => lastDay < day)
    .sort((a, b) => a.lastDay.localeCompare(b.lastDay));
  if (!longest) return null;
  const { number, service, lastDay } = longest;
  return (
    <Section title={t("title")}>
      <p>{t("last", { service, day: formatDay(lastDay, language) })}</p>
      <Actions>
        <LinkButton href={readingPath(number)} icon="meter">
          {tabs("reading")}
        </LinkButton>
      </Actions>
    </Section>
  );
}
