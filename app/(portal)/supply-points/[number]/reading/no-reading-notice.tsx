import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "@/app/_ui/notice";
import { formatDay } from "@/lib/dates";
import type { NoReading } from "@/lib/supply-points/no-reading";
import type { SupplyPoint } from "@/lib/supply-points/queries";

/** Why no reading can be reported at a point. */
export async function NoReadingNotice({ reason, point }: { reason: NoReading; point: SupplyPoint }) {
  const [t, language] = await Promise.all([getTranslations("reading.none"), getLocale()]);
  const { closedOn, validFrom, validTo } = point;
  const day = { closed: closedOn, "not-yet-theirs": validFrom, "no-longer-theirs": validTo };
  const named = reason in day ? day[reason as keyof typeof day] : null;
  return (
    <Notice tone="info" title={t("title")}>
      <p>{t(reason, { day: named ? formatDay(named, language) : "" })}</p>
    </Notice>
  );
}
