import { getTranslations } from "next-intl/server";
import type { Tab } from "@/app/_ui/tabs";
import type { Day } from "@/lib/dates";
import { noReadingReason } from "@/lib/supply-points/no-reading";
import { pointPath, readingPath } from "@/lib/supply-points/paths";
import type { SupplyPoint, SupplyPointSummary } from "@/lib/supply-points/queries";

/** Toolbar of a supply point, as what the point has allows. */
export async function pointTabs(
  point: SupplyPointSummary | SupplyPoint,
  day: Day,
  current?: "point" | "reading",
): Promise<Tab[]> {
  const t = await getTranslations("supplyPoint");
  const none = noReadingReason(point, day);
  return [
    { href: pointPath(point.number), label: t("tab.point"), current: current === "point" },
    {
      href: readingPath(point.number),
      label: t("tab.reading"),
      current: current === "reading",
      reason: none === null ? undefined : t(`none.${none}`),
    },
  ];
}
