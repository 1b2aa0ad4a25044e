import { randomInt } from "node:crypto";
import { keyedHash } from "@/lib/auth/secret";

/** How many are given out at a time. */
const recoveryCodeCount = 10;

/** New codes of twelve digits in groups of four: typed on the same keys as those of the app, and told apart by their length. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: recoveryCodeCount }, () =>
    Array.from({ length: 3 }, () => String(randomInt(10_000)).padStart(4, "0")).join("-"),
  );

/** A code as typed without blanks and dashes; null where it has not twelve digits. */
export function recoveryCode(typed: string): string | null {
  const digits = typed.replace(/[\s\p{Pd}]/gu, "");
  return /^\d{12}$/.test(digits) ? digits : null;
}

/** What the database keeps of a code of an account. */
export const recoveryCodeHash = (accountId: string, digits: string): Buffer =>
  keyedHash("recovery-code", `${accountId} ${digits}`);
