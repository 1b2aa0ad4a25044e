import { type FormWords, formWords } from "@/app/_ui/form-words";
import { typedNumber, unitSign } from "@/app/(portal)/meter-figures";
import { type Day, formatDay } from "@/lib/dates";
import type { Language } from "@/lib/i18n/languages";
import { type Messages, messagesOf } from "@/lib/i18n/messages";
import { translationsOf } from "@/lib/i18n/translations";
import type { ReportableMeter } from "@/lib/readings/queries";
import { windowOn } from "@/lib/readings/reading-windows";

type Catalogue = Messages["reading"];

/** Words of the reading form, as plain data for the browser. Sentences with `{…}` get their figures there. */
export type ReadingWords = Pick<Catalogue, "live" | "scale" | "since" | "submit" | "sending"> & {
  /** Null where the form does not ask for an address. */
  email: Catalogue["email"] | null;
  language: Language;
  form: FormWords;
  value: Pick<Catalogue["value"], "check" | "understood">;
  day: string;
  note: string;
  photo: Catalogue["photo"];
  errors: Record<string, string>;
};

/** Words of a question about a value; they come with the question. */
export type QuestionWords = Catalogue["ask"];

/** What the browser itself may refuse. All else is refused by the server, in words. */
const refusedInBrowser = [
  "empty",
  "not-a-number",
  "not-a-day",
  "email-empty",
  "email-wrong-format",
  "note-too-long",
  "all-empty",
] as const satisfies readonly (keyof Catalogue["error"])[];

/** Words that all meters of a form share. */
export function readingWords(language: Language): ReadingWords {
  const t = translationsOf(language, "reading");

  const form = formWords(language);
  const { live, scale, since, email, error, photo, value } = messagesOf(language).reading;
  return {
    language,
    form,
    live,
    scale,
    since,
    email,
    value: { check: value.check, understood: value.understood },
    day: t("day.label"),
    note: t("note.label"),
    photo,
    submit: t("submit"),
    sending: t("sending"),
    errors: Object.fromEntries(refusedInBrowser.map((code) => [code, error[code]])),
  };
}

/** What the fields of one meter are called, and how they are filled in. */
export type MeterWords = { value: string; valueHint: string; dayHint: string };

/** Words for one meter, whose last `days` days can be chosen. */
export function meterWords(language: Language, meter: ReportableMeter, days: number, day: Day): MeterWords {
  const t = translationsOf(language, "reading");

  const { unit, digits, decimals, service } = meter;
  const window = windowOn(service, day);
  const range = t("day.hint", { days: days - 1 });
  return {
    value: t("value.label", { unit: unitSign(unit) }),
    valueHint:
      decimals === 0
        ? t("value.black", { digits })
        : t("value.decimal", { example: example(meter, language) }),
    dayHint: window ? `${range} ${t("window.counts", { from: formatDay(window.from, language) })}` : range,
  };
}

/** "1234,567" for a register of four wheels and three. */
function example({ digits, decimals }: ReportableMeter, language: Language): string {
  const all = "123456789123";
  return typedNumber(`${all.slice(0, digits)}.${all.slice(digits, digits + decimals)}`, language);
}
