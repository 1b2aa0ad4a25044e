import { randomUUID } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import { typedNumber, unitSign } from "@/app/(portal)/meter-figures";
import { type Day, formatDayLong, today } from "@/lib/dates";
import type { Language } from "@/lib/i18n/languages";
import type { MeterHistory } from "@/lib/readings/meter-history";
import type { Receipt, ReportableMeter } from "@/lib/readings/queries";
import { HowToRead } from "./how-to-read";
import { LastReading } from "./last-reading";
import { OwnReadingNotice } from "./own-reading-notice";
import { ReadingForm } from "./reading-form";
import { readingWords } from "./reading-words";

type Props = {
  number: string;
  meter: ReportableMeter;
  history: MeterHistory;
  days: readonly Day[];
  /** The pending reading that the new one is to replace. */
  corrected: Receipt | null;
  email: string;
};

/** The form of one meter with all that its words and drawings need from the server. */
export async function MeterReading({ number, meter, history, days, corrected, email }: Props) {
  const [t, language, words] = await Promise.all([
    getTranslations("reading"),
    getLocale(),
    readingWords(meter, days.length),
  ]);
  const day = today();
  const values = {
    supplyPoint: number,
    meter: meter.key,
    submissionId: randomUUID(),
    corrects: corrected?.receiptNumber ?? "",
    value: corrected ? inField(corrected.value, meter, language) : "",
    day: corrected && days.includes(corrected.readOn) ? corrected.readOn : (days[0] ?? day),
    email: corrected?.confirmationEmail ?? email,
    note: corrected?.note ?? "",
  };
  return (
    <>
      <OwnReadingNotice number={number} meter={meter} corrected={corrected} />
      <ReadingForm
        meter={history}
        unit={unitSign(meter.unit)}
        today={day}
        days={days.map((value) => {
          const label = formatDayLong(value, language);
          return { value, label: value === day ? t("day.today", { day: label }) : label };
        })}
        values={values}
        words={words}
        facts={<LastReading meter={meter} history={history} day={day} />}
        how={<HowToRead meter={meter} />}
      />
    </>
  );
}

/** A value as its field holds it: all wheels, or with its decimals. */
function inField(value: string, { digits, decimals }: ReportableMeter, language: Language): string {
  return decimals === 0 ? value.padStart(digits, "0") : typedNumber(value, language);
}
