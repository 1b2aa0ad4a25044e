import { Notice } from "@/app/_ui/notice";
import { formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { NoReading } from "@/lib/supply-points/no-reading";
import type { SupplyPoint } from "@/lib/supply-points/queries";

/** Why no reading can be reported at a point. */
export function NoReadingNotice({ reason, point }: { reason: NoReading; point: SupplyPoint }) {
  const language = useLanguage();
  const t = translationsOf(language, "reading.none");

  const { closedOn, validFrom, validTo } = point;
  const day = { closed: closedOn, "not-yet-theirs": validFrom, "no-longer-theirs": validTo };
  const named = reason in day ? day[reason as keyof typeof day] : null;
  return (
    <Notice tone="info" title={t("title")}>
      <p>{t(reason, { day: named ? formatDay(named, language) : "" })}</p>
    </Notice>
  );
}
