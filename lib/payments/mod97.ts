/**
 * Remainder by 97 of upper-case letters and digits, each letter standing for its base-36 value (ISO 7064 MOD 97-10;
 * IBAN and RF references keep 1). Goes digit by digit, so length costs no precision.
 */
export function mod97(text: string): number {
  let remainder = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}
