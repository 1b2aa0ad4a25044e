import { Notice } from "@/app/_ui/notice";
import { pointWords } from "@/app/(portal)/point-words";
import { brand } from "@/lib/brand";
import { type Day, formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { Meter } from "@/lib/supply-points/meters";
import { verificationOn } from "@/lib/supply-points/verification";

/** Warns of each meter in service whose verification ran out. */
export function VerificationNotice({ meters, day }: { meters: readonly Meter[]; day: Day }) {
  const language = useLanguage();
  const t = translationsOf(language, "supplyPoint.meters");

  const words = pointWords(language);
  return meters
    .filter(({ verifiedUntil }) => verificationOn(verifiedUntil, day) === "lapsed")
    .map((meter) => (
      <Notice
        key={`${meter.service}-${meter.serial}`}
        tone="warn"
        title={t("lapsed", {
          meter: words.meter(meter),
          day: formatDay(meter.verifiedUntil ?? day, language),
        })}
      >
        <p>{t.rich("lapsedText", { phone: () => <a href={brand.phoneLink}>{brand.phone}</a> })}</p>
      </Notice>
    ));
}
