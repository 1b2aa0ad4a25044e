import type { Language } from "@/lib/i18n/languages";
import en from "@/lib/i18n/messages/en.json" with { type: "json" };
import sl from "@/lib/i18n/messages/sl.json" with { type: "json" };

export type Messages = typeof sl;

const catalogues: Record<Language, Messages> = { sl, en };

/** The catalogue of a language; the Slovenian one defines the keys. */
export function messagesOf(language: Language): Messages {
  return catalogues[language];
}
