import { createTranslator } from "next-intl";
import type { Language } from "@/lib/i18n/languages";
import { completeWordsIn } from "@/lib/i18n/translations";

const wordsIn = (language: Language) => createTranslator(completeWordsIn(language));

export type PaperWords = ReturnType<typeof wordsIn>;

const made = new Map<Language, PaperWords>();

/** The words of papers in a language; needs no request. A missing word throws: no paper leaves with a key in it. */
export function paperWords(language: Language): PaperWords {
  const words = made.get(language) ?? wordsIn(language);
  made.set(language, words);
  return words;
}
