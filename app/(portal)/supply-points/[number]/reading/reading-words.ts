import { getLocale, getTranslations } from "next-intl/server";
import { type FormWords, formWords } from "@/app/_ui/form-words";
import { typedNumber, unitSign } from "@/app/(portal)/meter-figures";
import type { Language } from "@/lib/i18n/languages";
import { type Messages, messagesOf } from "@/lib/i18n/messages";
import type { ReportableMeter } from "@/lib/readings/queries";

type Catalogue = Messages["reading"];

/** Words of the reading form, as plain data for the browser. Sentences with `{…}` get their figures there. */
export type ReadingWords = Pick<
  Catalogue,
  "ask" | "live" | "scale" | "since" | "email" | "submit" | "sending"
> & {
  language: Language;
  form: FormWords;
  value: { label: string; hint: string; check: string; understood: string };
  day: { label: string; hint: string };
  note: string;
  errors: Record<string, string>;
};

/** Words for one meter, whose last `days` days can be chosen. */
export async function readingWords(meter: ReportableMeter, days: number): Promise<ReadingWords> {
  const [t, language, form] = await Promise.all([getTranslations("reading"), getLocale(), formWords()]);
  const { ask, live, scale, since, email, error, value } = messagesOf(language).reading;
  const { unit, digits, decimals } = meter;
  return {
    language,
    form,
    ask,
    live,
    scale,
    since,
    email,
    value: {
      label: t("value.label", { unit: unitSign(unit) }),
      hint:
        decimals === 0
          ? t("value.black", { digits })
          : t("value.decimal", { example: example(meter, language) }),
      check: value.check,
      understood: value.understood,
    },
    day: { label: t("day.label"), hint: t("day.hint", { days: days - 1 }) },
    note: t("note.label"),
    submit: t("submit"),
    sending: t("sending"),
    errors: error,
  };
}

/** "1234,567" for a register of four wheels and three. */
function example({ digits, decimals }: ReportableMeter, language: Language): string {
  const all = "123456789123";
  return typedNumber(`${all.slice(0, digits)}.${all.slice(digits, digits + decimals)}`, language);
}
