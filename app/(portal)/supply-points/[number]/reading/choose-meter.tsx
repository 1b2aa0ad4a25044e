import { getLocale, getTranslations } from "next-intl/server";
import { LinkList } from "@/app/_ui/link-list";
import { Section } from "@/app/_ui/section";
import { meterQuantity } from "@/app/(portal)/meter-figures";
import { pointWords } from "@/app/(portal)/point-words";
import { type Day, formatDay } from "@/lib/dates";
import { meterHistory } from "@/lib/readings/meter-history";
import type { ReportableMeter } from "@/lib/readings/queries";
import { readingPath } from "@/lib/supply-points/paths";

type Props = { number: string; meters: readonly ReportableMeter[]; day: Day };

/** The meters of a point to choose from: one form a page, so that nobody takes one meter for another. */
export async function ChooseMeter({ number, meters, day }: Props) {
  const [t, language, words] = await Promise.all([
    getTranslations("reading.choose"),
    getLocale(),
    pointWords(),
  ]);
  const noteOf = (meter: ReportableMeter) => {
    const { value, day: readOn } = meterHistory(meter, null).lastActual;
    const state = meterQuantity(value, meter, language);
    return readOn === day
      ? t("done", { value: state })
      : t("last", { value: state, day: formatDay(readOn, language) });
  };
  const [remote, reported] = [
    meters.filter((meter) => meter.remote),
    meters.filter((meter) => !meter.remote),
  ];
  return (
    <Section title={t("title")} plain>
      <LinkList
        items={reported.map((meter) => ({
          href: readingPath(number, { meter: meter.key }),
          title: words.meter(meter),
          note: noteOf(meter),
        }))}
      />
      {remote.map((meter) => (
        <p key={meter.key} className="hint">
          {t("remote", { meter: words.meter(meter) })}
        </p>
      ))}
    </Section>
  );
}
