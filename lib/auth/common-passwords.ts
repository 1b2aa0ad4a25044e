import { dictionary } from "@zxcvbn-ts/language-common";
import { fewestCodePoints } from "./password-rules";

const mostCommon = 3000;
let common: Set<string> | undefined;

/** The 3,000 most common passwords that are long enough to be chosen here, in lower case (SECURITY R3; ASVS 6.2.4). */
export function commonPasswords(): ReadonlySet<string> {
  common ??= new Set(
    dictionary["passwords-common"]
      .filter((entry) => [...entry].length >= fewestCodePoints)
      .slice(0, mostCommon),
  );
  return common;
}

/** True for one of them in any case. For the server only: the list behind it weighs 400 kB. */
export function isCommonPassword(password: string): boolean {
  return commonPasswords().has(password.normalize("NFKC").toLowerCase());
}
