import Big from "big.js";

/** A slip of the hand that would explain an odd value, with what was meant where only one value can have been. */
export type TypoHint =
  | { kind: "extra-digit" | "swapped-digits" | "decimal-sign"; value: string }
  | { kind: "missing-digit" };

const tenDigits = [..."0123456789"];
const mostPlacesShifted = 3;

/**
 * Slips that lead from a value that `isLikely` accepts to `typed`: a digit too many, two swapped, the decimal sign
 * elsewhere (red digits typed as black ones), a digit left out. Of several likely values of one kind the one nearest
 * to `expected` is given; none is given twice.
 */
export function typoHints(
  typed: string,
  decimals: number,
  expected: Big,
  isLikely: (value: Big) => boolean,
): TypoHint[] {
  const [whole = "", fraction = ""] = typed.split(".");
  const withFraction = (digits: string) => new Big(`${digits || "0"}.${fraction || "0"}`);
  const nearest = (candidates: Big[]) =>
    candidates
      .filter((candidate) => !candidate.eq(typed) && isLikely(candidate))
      .sort((a, b) => a.minus(expected).abs().cmp(b.minus(expected).abs()))[0];

  const hints: TypoHint[] = [];
  const suggest = (kind: "extra-digit" | "swapped-digits" | "decimal-sign", candidates: Big[]) => {
    const value = nearest(candidates)?.toFixed();
    if (value && !hints.some((hint) => "value" in hint && hint.value === value)) hints.push({ kind, value });
  };
  suggest("extra-digit", withoutOne(whole).map(withFraction));
  suggest("swapped-digits", withTwoSwapped(whole).map(withFraction));
  suggest("decimal-sign", shifted(new Big(typed), decimals));
  if (nearest(withOneMore(whole).map(withFraction))) hints.push({ kind: "missing-digit" });
  return hints;
}

function withoutOne(digits: string): string[] {
  return [...digits].map((_, at) => digits.slice(0, at) + digits.slice(at + 1));
}

function withTwoSwapped(digits: string): string[] {
  return [...digits]
    .slice(1)
    .map((digit, at) => digits.slice(0, at) + digit + digits[at] + digits.slice(at + 2));
}

function withOneMore(digits: string): string[] {
  return [...digits, ""].flatMap((_, at) =>
    tenDigits.map((digit) => digits.slice(0, at) + digit + digits.slice(at)),
  );
}

function shifted(value: Big, decimals: number): Big[] {
  const shifts = [];
  for (let places = 1; places <= mostPlacesShifted; places++) {
    const factor = new Big(10).pow(places);
    shifts.push(value.div(factor).round(decimals, Big.roundDown));
    if (places <= decimals) shifts.push(value.times(factor));
  }
  return shifts;
}
