import type { Period, Step } from "@/lib/consumption/periods";
import type { View } from "@/lib/consumption/view";
import { addDays, addMonths } from "@/lib/dates";
import type { Language } from "@/lib/i18n/languages";
import { translationsOf } from "@/lib/i18n/translations";
import { formatMonth, formatPeriod } from "@/lib/period";

/** What periods are called: in a table and, shorter, on an axis; the year only where a view shows several. */
export function periodNames(language: Language, { from, to, step }: View) {
  const t = translationsOf(language, "consumption.name");

  const oneYear = from.slice(0, 4) === to.slice(0, 4);
  const name = (period: Period, month: "long" | "short"): string => {
    if (month === "long" && !isWhole(step, period)) return formatPeriod(period.from, period.to, language);
    const year = period.from.slice(0, 4);
    if (step === "years") return year;
    const number = Math.floor((Number(period.from.slice(5, 7)) - 1) / (step === "quarters" ? 3 : 6)) + 1;
    const plain =
      step === "months"
        ? formatMonth(period.from, language, month)
        : t(step === "quarters" ? "quarter" : "half", { number });
    return oneYear ? plain : t("inYear", { name: plain, year });
  };
  return {
    long: (period: Period) => name(period, "long"),
    short: (period: Period) => name(period, "short"),
    /** All that a view shows. */
    whole: (view: View) => {
      const [first, last] = [view.from.slice(0, 4), view.to.slice(0, 4)];
      const wholeYears = view.from.endsWith("-01-01") && view.to.endsWith("-12-31");
      if (!wholeYears) return formatPeriod(view.from, view.to, language);
      return first === last ? t("year", { year: first }) : `${first}–${last}`;
    },
  };
}

const monthsIn = { months: 1, quarters: 3, halves: 6, years: 12 } satisfies Record<Step, number>;

const isWhole = (step: Step, { from, to }: Period): boolean =>
  from.endsWith("-01") && addDays(addMonths(from, monthsIn[step]), -1) === to;
