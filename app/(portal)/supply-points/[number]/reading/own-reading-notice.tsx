import { Notice } from "@/app/_ui/notice";
import { meterQuantity } from "@/app/(portal)/meter-figures";
import { formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { Receipt, ReportableMeter } from "@/lib/readings/queries";
import { readingPath } from "@/lib/supply-points/paths";

type Props = { meter: ReportableMeter; corrected: Receipt | null };

/** Tells of the customer's own reading that waits for the office: that it is being corrected, or how it could be. */
export function OwnReadingNotice({ meter, corrected }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "reading");

  const figures = (value: string, day: string) => ({
    value: meterQuantity(value, meter, language),
    day: formatDay(day, language),
  });
  if (corrected) {
    return (
      <Notice tone="info" title={t("correcting.title", figures(corrected.value, corrected.readOn))}>
        <p>{t("correcting.text")}</p>
      </Notice>
    );
  }
  const [newest] = meter.readings;
  const receipt = newest?.pendingReceipt;
  if (!receipt) return null;
  return (
    <p>
      {t.rich("pending", {
        ...figures(newest.value, newest.day),
        correct: (chunks) => <a href={readingPath(meter.number, { corrects: receipt })}>{chunks}</a>,
      })}
    </p>
  );
}
