import { BackLink } from "@/app/_ui/back-link";
import { ObjectHeading } from "@/app/_ui/object-heading";
import { PageHeading } from "@/app/_ui/page-heading";
import { tabRow } from "@/app/_ui/tab-row";
import { Tabs } from "@/app/_ui/tabs";
import { type PointTab, pointTabs } from "@/app/(portal)/point-tabs";
import { pointWords } from "@/app/(portal)/point-words";
import type { Day } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { SupplyPoint } from "@/lib/supply-points/queries";

type Props = {
  point: SupplyPoint;
  day: Day;
  current: PointTab;
  /** Where the page leads back to; the overview without it. */
  back?: { href: string; label: string };
};

/** Head of a supply point's pages: the way back, the page's name, which point, its toolbar. */
export function PointHeading({ point, day, current, back }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "supplyPoint");
  const words = pointWords(language);
  const tabs = pointTabs(language, point, day, current);
  const { number, services } = point;
  return (
    <>
      <BackLink href={back?.href ?? "/"}>{back?.label ?? t("back")}</BackLink>
      <PageHeading title={t(`tab.${current}`)} />
      <ObjectHeading services={services} title={words.title(point)} lines={words.lines(point)} />
      <Tabs label={t("tabs", { number })} tabs={tabRow(tabs)} />
    </>
  );
}
