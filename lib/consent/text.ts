import { createHash } from "node:crypto";
import { brand } from "@/lib/brand";
import en from "@/lib/consent/texts/2026-11.en.json";
import sl from "@/lib/consent/texts/2026-11.sl.json";
import { consentVersion } from "@/lib/consent/version";
import { type Language, languageCodes } from "@/lib/i18n/languages";

/** The text in force in each language; a new version is new files and a new `consentVersion`. */
const texts: Record<Language, typeof sl> = { sl, en };

type Passage = { heading: string; paragraphs: string[] };

export type ConsentText = {
  version: string;
  /** The day from which this version is asked about. */
  validFrom: string;
  sections: Passage[];
  thanks: string;
  /** Who asks. */
  signature: string;
  /** What rests on the contract and the law, whatever the answer. */
  contract: Passage;
  /** SHA-256 of the text's words in their order, hexadecimal: what a decision is tied to. */
  sha256: string;
};

/** The consent text in force, as shown and as hashed. */
export function consentText(language: Language): ConsentText {
  const text = texts[language];
  const words = [
    consentVersion,
    ...[...text.sections, text.contract].flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]),
    text.thanks,
    brand.name,
  ];
  const sha256 = createHash("sha256").update(words.join("\n")).digest("hex");
  return { version: consentVersion, ...text, signature: brand.name, sha256 };
}

/** In which language the text of a hash was read; undefined where it is not the text in force. */
export function languageOfText(sha256: string): Language | undefined {
  return languageCodes.find((language) => consentText(language).sha256 === sha256);
}
