import type { ReactNode } from "react";
import { Section } from "@/app/_ui/section";
import { unitSign } from "@/app/(portal)/meter-figures";
import { pointWords } from "@/app/(portal)/point-words";
import type { Day } from "@/lib/dates";
import type { Language } from "@/lib/i18n/languages";
import type { MeterHistory } from "@/lib/readings/meter-history";
import { packHistory } from "@/lib/readings/packed-history";
import type { ReportableMeter } from "@/lib/readings/queries";
import type { FormMeter } from "./form-meter";
import { LastReading } from "./last-reading";
import { OwnReadingNotice } from "./own-reading-notice";
import { meterWords } from "./reading-words";

/** A meter with the days of which a reading can be reported, newest first. */
export type OpenMeter = { meter: ReportableMeter; history: MeterHistory; days: readonly Day[] };

type Context = {
  day: Day;
  /** The form's only meter is a section of the page, not a set of fields among others. */
  alone: boolean;
  ownReadings: boolean;
  pointOf?: (meter: ReportableMeter) => ReactNode;
};

/** Meters as their form takes them. */
export const formMeters = (language: Language, open: readonly OpenMeter[], context: Context): FormMeter[] =>
  open.map((one, at) => formMeter(language, one, at + 1, open[at - 1]?.meter, context));

function formMeter(
  language: Language,
  { meter, history, days }: OpenMeter,
  place: number,
  before: ReportableMeter | undefined,
  { day, alone, ownReadings, pointOf }: Context,
): FormMeter {
  const name = pointWords(language).meter(meter);
  const last = <LastReading meter={meter} history={history} day={day} />;
  const facts = alone ? (
    <Section title={name}>{last}</Section>
  ) : (
    <>
      {ownReadings && <OwnReadingNotice meter={meter} corrected={null} />}
      {last}
    </>
  );
  return {
    place,
    name,
    history: packHistory(history),
    unit: unitSign(meter.unit),
    days: days.length,
    words: meterWords(language, meter, days.length, day),
    facts,
    point: pointOf && before?.number !== meter.number ? pointOf(meter) : undefined,
  };
}
