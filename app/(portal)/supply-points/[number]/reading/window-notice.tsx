import { getLocale, getTranslations } from "next-intl/server";
import { Notice } from "@/app/_ui/notice";
import { pointWords } from "@/app/(portal)/point-words";
import { type Day, formatDay } from "@/lib/dates";
import type { ReportableMeter } from "@/lib/readings/queries";
import { nextWindow, windowOn } from "@/lib/readings/reading-windows";

type Props = { meters: readonly ReportableMeter[]; day: Day };

/** Says where a reading of today would count for no bill yet, and when the meter is to be read for the next one. */
export async function WindowNotice({ meters, day }: Props) {
  const [t, language, words] = await Promise.all([
    getTranslations("reading.window"),
    getLocale(),
    pointWords(),
  ]);
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
