import Big from "big.js";
import { type Language, languages } from "@/lib/i18n/languages";

/** Euro cents, an integer. */
export type Cents = number;

const noBreakSpace = "\u00a0";
const minusSign = "\u2212";
const unitSigns: Record<string, string> = { m2: "m²", m3: "m³" };
const formats = new Map<string, Intl.NumberFormat>();

/** `1.234,56 €` or `€1,234.56`; a minus is U+2212. */
export function formatMoney(cents: Cents, language: Language): string {
  return write(new Big(cents).div(100).toFixed(2), language, { style: "currency", currency: "EUR" });
}

/** A whole number: `1.234` or `1,234`. */
export function formatNumber(value: number, language: Language): string {
  return write(new Big(value).toFixed(), language, { maximumFractionDigits: 20 });
}

/** An exact decimal with every digit it has, at least `minDecimals` of them after the sign. */
export function formatDecimal(value: string, language: Language, { minDecimals = 0 } = {}): string {
  return write(new Big(value).toFixed(), language, {
    minimumFractionDigits: minDecimals,
    maximumFractionDigits: 20,
  });
}

/** A quantity with its unit, never broken between the two: `("74", "m3")` is `74 m³`. */
export function formatQuantity(value: string, unit: string, language: Language): string {
  return `${formatDecimal(value, language)}${noBreakSpace}${unitSigns[unit] ?? unit}`;
}

/** Euros a unit with four decimals, or all it has (heat has five), so that a bill can be recomputed. No currency sign. */
export function formatUnitPrice(value: string, language: Language): string {
  return formatDecimal(value, language, { minDecimals: 4 });
}

/** A rate in percent: `"9.5"` is `9,5 %` or `9.5%`. */
export function formatPercent(rate: string, language: Language): string {
  return `${formatDecimal(rate, language)}${languages[language].percent}`;
}

/** Exact euros to cents, half a cent up; away from zero below it, so that a credit mirrors its invoice. */
export function roundToCents(euros: string | Big): Cents {
  const cents = new Big(euros).times(100).round(0, Big.roundHalfUp).toNumber();
  if (!Number.isSafeInteger(cents)) throw new RangeError(`Too much money: ${euros}`);
  return cents === 0 ? 0 : cents;
}

/**
 * Amounts of one bill line in cents from exact decimals: net = quantity × net unit price, VAT = that rounded net
 * × `vatRate` percent, gross = their sum.
 */
export function lineAmounts(
  quantity: string,
  unitPrice: string,
  vatRate: string,
): { netCents: Cents; vatCents: Cents; grossCents: Cents } {
  const netCents = roundToCents(new Big(quantity).times(unitPrice));
  const vatCents = roundToCents(new Big(netCents).times(vatRate).div(10_000));
  return { netCents, vatCents, grossCents: netCents + vatCents };
}

function write(decimal: string, language: Language, options: Intl.NumberFormatOptions): string {
  const key = `${language} ${options.style} ${options.minimumFractionDigits}`;
  let format = formats.get(key);
  if (!format) {
    // Slovenian leaves four digits ungrouped unless told; the portal writes 1.234,56 € everywhere.
    format = new Intl.NumberFormat(languages[language].locale, {
      ...options,
      useGrouping: "always",
      signDisplay: "negative",
    });
    formats.set(key, format);
  }
  return format.format(decimal as Intl.StringNumericLiteral).replace("-", minusSign);
}
