import { Actions, LinkButton } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { meterQuantity } from "@/app/(portal)/meter-figures";
import { type Day, formatDay } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { MeterHistory } from "@/lib/readings/meter-history";
import type { ReportableMeter } from "@/lib/readings/queries";
import { readingPath, receiptPath } from "@/lib/supply-points/paths";

type Props = {
  /** Names the meter where there are several. */
  name: string | null;
  meter: ReportableMeter;
  history: MeterHistory;
  day: Day;
  /** True where the reader may open receipts. */
  linked: boolean;
};

/** A meter that is read to the present day: what is known, and the way to correct one's own reading. */
export function ReadAlready({ name, meter, history, day, linked }: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "reading.readToday");

  const { number } = meter;
  const { lastActual } = history;
  const pending = meter.readings.find((reading) => reading.day === lastActual.day)?.pendingReceipt;
  const own = lastActual.day === day ? pending : null;
  const value = meterQuantity(lastActual.value, meter, language);
  const title = t(own ? "title" : "later");
  return (
    <>
      <Notice tone="info" title={name ? `${name}: ${title}` : title}>
        <p>{own ? t("own", { value }) : t("text", { value, day: formatDay(lastActual.day, language) })}</p>
      </Notice>
      {own && linked && (
        <Actions>
          <LinkButton href={readingPath(number, { corrects: own })}>{t("correct")}</LinkButton>
          <LinkButton variant="quiet" href={receiptPath(number, own)}>
            {t("receipt", { number: own })}
          </LinkButton>
        </Actions>
      )}
    </>
  );
}
