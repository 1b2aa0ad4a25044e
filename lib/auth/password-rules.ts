import { brand, knownAs } from "@/lib/brand";

/** Rules shown while typing, in the order they are shown. The list of common passwords is the server's. */
export const passwordRules = [
  "too-short",
  "too-long",
  "no-upper-case",
  "is-payer-code",
  "is-email",
  "is-utility-name",
] as const;

export type PasswordRule = (typeof passwordRules)[number];

export const fewestCodePoints = 8;
const mostCodePoints = 128;

/**
 * The rules a password does not meet (SECURITY R2, R3): 8 to 128 code points taken as typed, an upper-case letter
 * of any alphabet, and not the payer code, the e-mail address, its local part or a name of the utility, nor one of
 * these with digits and signs around it. Empty when it is good.
 */
export function unmetPasswordRules(
  password: string,
  { payerCode, email }: { payerCode: string; email: string },
): PasswordRule[] {
  const length = [...password].length;
  const localPart = email.split("@")[0] ?? "";
  const unmet: Record<PasswordRule, boolean> = {
    "too-short": length < fewestCodePoints,
    "too-long": length > mostCodePoints,
    "no-upper-case": !/\p{Lu}/u.test(password),
    "is-payer-code": isLittleMoreThan(password, payerCode),
    "is-email": isLittleMoreThan(password, email) || isLittleMoreThan(password, localPart),
    "is-utility-name": [brand.name, brand.legalName, ...knownAs].some((name) =>
      isLittleMoreThan(password, name),
    ),
  };
  return passwordRules.filter((rule) => unmet[rule]);
}

const shortestKnownWord = 3;
const mostAroundDigits = 3;

/**
 * `Velenje2026!` is little more than `velenje`. Around a word of digits alone (a payer code) digits prove nothing,
 * so there at most three other characters count as little.
 */
function isLittleMoreThan(password: string, known: string): boolean {
  const typed = fold(password);
  const word = fold(known);
  if (word === "") return false;
  if (typed === word) return true;
  if ([...word].length < shortestKnownWord || !typed.includes(word)) return false;
  const rest = typed.replace(word, "");
  return /\p{L}/u.test(word) ? !/\p{L}/u.test(rest) : [...rest].length <= mostAroundDigits;
}

function fold(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "").toLowerCase();
}
