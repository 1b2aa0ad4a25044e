import { pointWords } from "@/app/(portal)/point-words";
import type { Day } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { MeterHistory } from "@/lib/readings/meter-history";
import type { ReportableMeter } from "@/lib/readings/queries";
import { ReadAlready } from "./read-already";

type Props = {
  meters: readonly { meter: ReportableMeter; history: MeterHistory }[];
  day: Day;
  /** True where the page speaks of others too. */
  named: boolean;
  linked: boolean;
};

/** Meters that take no reading now: read to the present day, or read remotely. */
export function ReadMeters({ meters, day, named, linked }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "reading");
  const words = pointWords(language);
  return meters.map(({ meter, history }) =>
    meter.remote ? (
      <p key={`${meter.number} ${meter.key}`} className="hint">
        {t("remote", { meter: words.meter(meter) })}
      </p>
    ) : (
      <ReadAlready
        key={`${meter.number} ${meter.key}`}
        name={named ? words.meter(meter) : null}
        meter={meter}
        history={history}
        day={day}
        linked={linked}
      />
    ),
  );
}
