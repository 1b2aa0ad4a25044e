import { dictionary } from "@zxcvbn-ts/language-common";
import { fewestCodePoints } from "./password-rules";

const mostCommon = 3000;
let common: Set<string> | undefined;

/**
 * True for the 3,000 most common passwords that are long enough to be chosen here, in any case (SECURITY R3; ASVS
 * 6.2.4). For the server only: the list behind it weighs 400 kB.
 */
export function isCommonPassword(password: string): boolean {
  common ??= new Set(
    dictionary["passwords-common"]
      .filter((entry) => [...entry].length >= fewestCodePoints)
      .slice(0, mostCommon),
  );
  return common.has(password.normalize("NFKC").toLowerCase());
}
