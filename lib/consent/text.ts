import { createHash } from "node:crypto";
import en from "@/lib/consent/texts/2026-11.en.json";
import sl from "@/lib/consent/texts/2026-11.sl.json";
import { consentVersion } from "@/lib/consent/version";
import type { Language } from "@/lib/i18n/languages";

/** The text in force in each language; a new version is new files and a new `consentVersion`. */
const texts: Record<Language, typeof sl> = { sl, en };

export type ConsentText = {
  version: string;
  validFrom: string;
  sections: { heading: string; paragraphs: string[] }[];
  thanks: string;
  /** SHA-256 of the text's words in their order, hexadecimal: what a decision is tied to. */
  sha256: string;
};

/** The consent text in force, as shown and as hashed. */
export function consentText(language: Language): ConsentText {
  const { validFrom, sections, thanks } = texts[language];
  const words = [
    consentVersion,
    ...sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
    thanks,
  ];
  const sha256 = createHash("sha256").update(words.join("\n")).digest("hex");
  return { version: consentVersion, validFrom, sections, thanks, sha256 };
}
