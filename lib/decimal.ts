export type DecimalFault = "empty" | "not-a-number" | "too-many-decimals" | "negative";

export type ParsedDecimal =
  | { ok: true; value: string; understoodAs?: string }
  | { ok: false; reason: DecimalFault };

/**
 * Reads a decimal as people and billing systems write it: `1.234,5`, `1,234.5`, `1234,5`, `1234.5`, blanks anywhere.
 * The value has no blanks, no grouping, no exponent and no needless zeros; its sign for decimals is a point.
 * `understoodAs` repeats it where another reading was possible (`1.234`): a form then says what it understood.
 *
 * A comma alone always marks decimals. A point alone groups thousands only where `decimals` is 0; a column that may
 * hold `855.000` for 855 must therefore be read with its own number of decimals.
 */
export function parseDecimal(
  text: string,
  { decimals, negative = false }: { decimals: number; negative?: boolean },
): ParsedDecimal {
  const trimmed = text.trim();
  if (trimmed === "") return { ok: false, reason: "empty" };
  const compact = trimmed.replace(/\s/g, "").replace(/^\u2212/, "-");
  const unsigned = compact.replace(/^-/, "");
  const number = split(unsigned, decimals);
  if (!number) return { ok: false, reason: "not-a-number" };

  const fraction = number.fraction.replace(/0+$/, "");
  if (fraction.length > decimals) return { ok: false, reason: "too-many-decimals" };
  const magnitude = number.whole.replace(/^0+(?=\d)/, "") + (fraction && `.${fraction}`);
  const belowZero = unsigned !== compact && magnitude !== "0";
  if (belowZero && !negative) return { ok: false, reason: "negative" };

  const value = belowZero ? `-${magnitude}` : magnitude;
  const ambiguous = /\d\s+\d/.test(trimmed) || /^\d{1,3}[.,]\d{3}$/.test(unsigned);
  return ambiguous ? { ok: true, value, understoodAs: value } : { ok: true, value };
}

const longest = 40;
const grouped = { ".": /^[1-9]\d{0,2}(\.\d{3})+$/, ",": /^[1-9]\d{0,2}(,\d{3})+$/ };

/** Whole and decimal digits of an unsigned number without blanks; null when it is none. */
function split(number: string, decimals: number): { whole: string; fraction: string } | null {
  if (number.length > longest || !/^[\d.,]*\d$/.test(number)) return null;
  const lastComma = number.lastIndexOf(",");
  const lastPoint = number.lastIndexOf(".");
  if (lastComma < 0 && lastPoint < 0) return { whole: number, fraction: "" };

  const sign = lastComma > lastPoint ? "," : ".";
  const other = sign === "," ? "." : ",";
  const onlyKind = !number.includes(other);
  const times = number.split(sign).length - 1;
  const groupsThousands = onlyKind && (times > 1 || (sign === "." && decimals === 0));
  if (groupsThousands && grouped[sign].test(number)) {
    return { whole: number.replaceAll(sign, ""), fraction: "" };
  }
  if (times > 1) return null;

  const [whole = "", fraction = ""] = number.split(sign);
  if (!onlyKind && !grouped[other].test(whole)) return null;
  return { whole: whole.replaceAll(other, "") || "0", fraction };
}
