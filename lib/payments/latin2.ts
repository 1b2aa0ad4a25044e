import { ok, type Result, refused } from "@/lib/result";

/** What stands for characters that ISO-8859-2 lacks or that show nothing, by what is written instead. */
const replacements = {
  EUR: "€",
  "-": "‐‑‒–—―−",
  '"': "„“”‟«»″",
  "'": "‚‘’‛‹›′",
  "...": "…",
  "/": "⁄∕",
  "2": "²",
  "3": "³",
  ae: "æ",
  AE: "Æ",
  oe: "œ",
  OE: "Œ",
  o: "ø",
  O: "Ø",
  i: "ı",
  đ: "ð",
  Đ: "Ð",
  // Soft hyphen, blanks without width, joiners, byte order mark.
  "": "\u00ad\u200b\u200c\u200d\u2060\ufeff",
};

const writtenFor = new Map(
  Object.entries(replacements).flatMap(([written, characters]) =>
    [...characters].map((character) => [character, written] as const),
  ),
);

const decoder = new TextDecoder("iso-8859-2");
const byteOf = new Map(
  Array.from({ length: 256 }, (_, byte) => byte)
    .filter((byte) => byte >= 0xa0 || (byte >= 0x20 && byte < 0x7f) || byte === 0x0a)
    .map((byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
);

/**
 * A text in the printable characters of ISO-8859-2, blanks of any kind and number as one. What the set lacks is replaced
 * by the table above, a letter with a mark it lacks by the bare letter (à by a); the first other one refuses the
 * text and is named in `figures.character`, by its number where it cannot be seen.
 */
export function writeInLatin2(text: string): Result<string, "unwritable-character"> {
  let written = "";
  for (const character of text.normalize("NFC")) {
    const instead = writtenAs(character);
    if (instead === null)
      return refused("unwritable-character", undefined, { character: visible(character) });
    written += instead;
  }
  return ok(written.replace(/ {2,}/g, " ").trim());
}

/** The bytes of a text in ISO-8859-2, line feeds included. Throws a RangeError for a character that is not in it. */
export function latin2Bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const byte = byteOf.get(character);
    if (byte === undefined) throw new RangeError(`Not in ISO-8859-2: ${visible(character)}`);
    return byte;
  });
}

/** True where every character is one of ISO-8859-2 that can be seen, or a blank. */
export const isLatin2 = (text: string): boolean =>
  [...text].every((character) => byteOf.has(character) && character !== "\n");

function writtenAs(character: string): string | null {
  const instead = writtenFor.get(character);
  if (instead !== undefined) return instead;
  if (/\s/.test(character)) return " ";
  if (byteOf.has(character)) return character;
  const bare = character.normalize("NFD").replace(/\p{M}+$/u, "");
  // A mark that stands alone here goes with a letter that has no form of its own with it.
  if (bare === "") return "";
  if (!/^\p{L}$/u.test(bare)) return null;
  return writtenFor.get(bare) ?? (byteOf.has(bare) ? bare : null);
}

function visible(character: string): string {
  if (!/\p{C}/u.test(character)) return character;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
