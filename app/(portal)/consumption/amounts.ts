import { meterNumber, unitSign } from "@/app/(portal)/meter-figures";
import type { ServiceReport } from "@/lib/consumption/report";
import type { Language } from "@/lib/i18n/languages";

/** Writes the amounts of one report: all with as many decimals, so that table and chart say the same. */
export function amountWriter(
  { decimals, unit }: Pick<ServiceReport, "decimals" | "unit">,
  language: Language,
) {
  const number = (amount: string) => meterNumber(amount, { decimals }, language);
  const quantity = (amount: string) => `${number(amount)}\u00a0${unitSign(unit)}`;
  const signed = (amount: string, written: string) => (Number(amount) > 0 ? `+${written}` : written);
  return {
    /** "74" */
    number,
    /** "74 m³" */
    quantity,
    /** "+5 m³", "−5 m³" */
    difference: (amount: string) => signed(amount, quantity(amount)),
    /** "+5", "−5" */
    change: (amount: string) => signed(amount, number(amount)),
  };
}
