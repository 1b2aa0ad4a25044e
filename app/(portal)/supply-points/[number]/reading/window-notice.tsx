import { Notice } from "@/app/_ui/notice";
import { pointWords } from "@/app/(portal)/point-words";
import { type Day, formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { ReportableMeter } from "@/lib/readings/queries";
import { nextWindow, windowOn } from "@/lib/readings/reading-windows";

type Props = { meters: readonly ReportableMeter[]; day: Day };

/** Says where a reading of today would count for no bill yet, and when the meter is to be read for the next one. */
export function WindowNotice({ meters, day }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "reading.window");

  const words = pointWords(language);
  const services = new Set(meters.map(({ service }) => service));
  const outside = [...services].filter((service) => windowOn(service, day) === null);
  if (outside.length === 0) return null;
  return (
    <Notice tone="info" title={t("title")}>
      {outside.map((service) => {
        const { from, to } = nextWindow(service, day);
        const days = { from: formatDay(from, language), to: formatDay(to, language) };
        return <p key={service}>{t("text", { meter: words.meterKind(service), ...days })}</p>;
      })}
    </Notice>
  );
}
