import { type Language, languages } from "@/lib/i18n/languages";
import { formatDecimal } from "@/lib/money";

type Precision = { decimals: number };

/** "m³" */
export const unitSign = (unit: string): string => (unit === "m3" ? "m³" : unit);

/** What a meter shows or counted, with all its decimals: "39,570". */
export const meterNumber = (value: string, { decimals }: Precision, language: Language): string =>
  formatDecimal(value, language, { minDecimals: decimals });

/** The same with its unit: "39,570 MWh". */
export const meterQuantity = (
  value: string,
  meter: Precision & { unit: string },
  language: Language,
): string => `${meterNumber(value, meter, language)}\u00a0${unitSign(meter.unit)}`;

/** A value as people type it, without marks between thousands: "1234,567". */
export const typedNumber = (value: string, language: Language): string =>
  value.replace(".", languages[language].decimal);
