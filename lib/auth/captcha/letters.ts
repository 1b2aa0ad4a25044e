import { randomInt } from "node:crypto";

// c s v w x z o u k p are missing because their two forms look alike, I and l because they look like each other.
// The rest that is missing could be misread once letters touch and curves cross them: i j (the dot), q Q G
// (g, O, C), y Y (differ by height), n r (r beside m, or n beside n, reads as another row of arches).
const upperCase = ["A", "B", "D", "E", "F", "H", "L", "M", "N", "R", "T"] as const;
const lowerCase = ["a", "b", "d", "e", "f", "g", "h", "m", "t"] as const;

export type CaptchaLetter = (typeof upperCase)[number] | (typeof lowerCase)[number];

/** Every letter a captcha may contain (R33). */
export const captchaLetters: readonly CaptchaLetter[] = [...upperCase, ...lowerCase];

const captchaLength = 5;

export function isCaptchaLetter(character: string): character is CaptchaLetter {
  return captchaLetters.some((letter) => letter === character);
}

/**
 * The text of a new captcha: five letters, at least one upper-case and one lower-case, every such text equally
 * likely. `randomBelow(limit)` gives an integer from 0 to limit - 1; it is cryptographic unless a test replaces it.
 */
export function newCaptchaText(randomBelow: (limit: number) => number = randomInt): string {
  let text: string;
  do {
    text = Array.from(
      { length: captchaLength },
      () => captchaLetters[randomBelow(captchaLetters.length)],
    ).join("");
  } while (!isMixedCase(text));
  return text;
}

function isMixedCase(text: string): boolean {
  return text !== text.toUpperCase() && text !== text.toLowerCase();
}
