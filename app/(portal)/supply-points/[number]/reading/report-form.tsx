import { randomUUID } from "node:crypto";
import type { ReactNode } from "react";
import { textRow } from "@/app/_ui/text-row";
import { typedNumber } from "@/app/(portal)/meter-figures";
import { type Day, formatDayLong } from "@/lib/dates";
import type { Language } from "@/lib/i18n/languages";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { meterHistory } from "@/lib/readings/meter-history";
import type { Receipt, ReportableMeter } from "@/lib/readings/queries";
import { readingDays } from "@/lib/readings/reading-days";
import { fieldAt } from "@/lib/readings/schema";
import type { ReadingFormProps } from "./form-meter";
import { formMeters, type OpenMeter } from "./form-meters";
import { HowToRead } from "./how-to-read";
import { OwnReadingNotice } from "./own-reading-notice";
import { ReadMeters } from "./read-meters";
import { ReadingForm } from "./reading-form";
import { readingWords } from "./reading-words";
import { SeveralForm } from "./several-form";
import { WindowNotice } from "./window-notice";

type Props = {
  meters: readonly ReportableMeter[];
  day: Day;
  /** For the confirmation, where nothing else was given before; null where the form is to know none. */
  email: string | null;
  action: ReadingFormProps["action"];
  /** The pending reading that the new one is to replace. */
  corrected?: Receipt | null;
  /** True where the reader may open receipts: their own readings that wait are then named with a link to correct them. */
  ownReadings?: boolean;
  /** Fields that are sent along, for an action that needs more than a reading. */
  sentAlong?: Record<string, string>;
  /** Heading of the meters of a point, where they are of several. */
  pointOf?: (meter: ReportableMeter) => ReactNode;
};

/**
 * The form for the readings of one meter, or of several together, with all that its words and drawings need from the
 * server. Meters that are read to the present day, or remotely, are named above it.
 */
export function ReportForm({
  meters,
  day,
  email,
  action,
  corrected = null,
  ownReadings = true,
  sentAlong = {},
  pointOf,
}: Props) {
  const language = useLanguage();
  const t = translationsOf(language, "reading");
  const words = readingWords(language);
  const all = meters.map((meter) => {
    const history = meterHistory(meter, corrected?.receiptNumber ?? null);
    return { meter, history, days: meter.remote ? [] : readingDays(history, day) };
  });
  const open = all.filter(({ days }) => days.length > 0);
  const [first] = open;
  if (!first) return <ReadMeters meters={all} day={day} named={all.length > 1} linked={ownReadings} />;

  const alone = all.filter(({ meter }) => !meter.remote).length === 1;
  const inForm = formMeters(language, open, { day, alone, ownReadings, pointOf });
  const longest = open.reduce((a, b) => (b.days.length > a.days.length ? b : a), first).days;
  const props = {
    action,
    today: day,
    days: textRow(
      ...longest.map((value) => {
        const label = formatDayLong(value, language);
        return [value === day ? t("day.today", { day: label }) : label, value] as const;
      }),
    ),
    values: firstValues(open, { corrected, email, language }),
    sentAlong,
    words: email === null ? { ...words, email: null } : words,
    how: <HowToRead meters={open.map(({ meter }) => meter)} alone={alone} />,
  };
  const [only] = inForm;
  const outside = <WindowNotice meters={open.map(({ meter }) => meter)} day={day} />;
  if (alone && only) {
    return (
      <>
        {ownReadings && <OwnReadingNotice meter={first.meter} corrected={corrected} />}
        {outside}
        {pointOf?.(first.meter)}
        <ReadingForm {...props} meter={only} />
      </>
    );
  }
  const rest = all.filter(({ days }) => days.length === 0);
  return (
    <SeveralForm
      {...props}
      words={{ ...props.words, submit: t("submitSeveral") }}
      meters={inForm}
      intro={
        <div className="stack">
          <p>{t("several")}</p>
          <ReadMeters meters={rest} day={day} named linked={ownReadings} />
          {outside}
        </div>
      }
    />
  );
}

type Start = { corrected: Receipt | null; email: string | null; language: Language };

/** What the fields hold before anything is typed. */
function firstValues(
  open: readonly OpenMeter[],
  { corrected, email, language }: Start,
): Record<string, string> {
  const ofMeters = open.map(({ meter, days }, index) => ({
    [fieldAt("supplyPoint", index + 1)]: meter.number,
    [fieldAt("meter", index + 1)]: meter.key,
    [fieldAt("submissionId", index + 1)]: randomUUID(),
    [fieldAt("corrects", index + 1)]: corrected?.receiptNumber ?? "",
    [fieldAt("value", index + 1)]: corrected ? inField(corrected.value, meter, language) : "",
    [fieldAt("day", index + 1)]:
      corrected && days.includes(corrected.readOn) ? corrected.readOn : (days[0] ?? ""),
  }));
  const address = corrected?.confirmationEmail ?? email;
  const once = { ...(address !== null && { email: address }), note: corrected?.note ?? "" };
  return Object.assign(once, ...ofMeters);
}

/** A value as its field holds it: all wheels, or with its decimals. */
function inField(value: string, { digits, decimals }: ReportableMeter, language: Language): string {
  return decimals === 0 ? value.padStart(digits, "0") : typedNumber(value, language);
}
