import type { Tab } from "@/app/_ui/tab-row";
import type { Day } from "@/lib/dates";
import type { Language } from "@/lib/i18n/languages";
import { translationsOf } from "@/lib/i18n/translations";
import { openWindow } from "@/lib/readings/due-windows";
import { noReadingReason } from "@/lib/supply-points/no-reading";
import { consumptionPath, pointPath, pricesPath, readingPath } from "@/lib/supply-points/paths";
import type { SupplyPoint, SupplyPointSummary } from "@/lib/supply-points/queries";

/** The four pages of a supply point. */
export type PointTab = "point" | "consumption" | "prices" | "reading";

/** Toolbar of a supply point, as what the point has allows. */
export function pointTabs(
  language: Language,
  point: SupplyPointSummary | SupplyPoint,
  day: Day,
  current?: PointTab,
): Tab[] {
  const t = translationsOf(language, "supplyPoint");
  const none = noReadingReason(point, day);
  const isDue = point.meters.some((meter) => meter.removedOn === null && openWindow(meter, day));
  return [
    { href: pointPath(point.number), label: t("tab.point"), current: current === "point" },
    {
      href: consumptionPath(point.number),
      label: t("tab.consumption"),
      current: current === "consumption",
    },
    { href: pricesPath(point.number), label: t("tab.prices"), current: current === "prices" },
    {
      href: readingPath(point.number),
      label: t("tab.reading"),
      current: current === "reading",
      reason: none === null ? undefined : t(`none.${none}`),
      due: current !== "reading" && isDue ? "meter" : undefined,
    },
  ];
}
