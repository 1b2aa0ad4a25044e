import { createTranslator } from "next-intl";
import type { Language } from "@/lib/i18n/languages";
import { completeWordsIn } from "@/lib/i18n/translations";

/** The words of the mails in a language; needs no request. A missing word throws: no mail leaves with a key in it. */
export function mailWords(language: Language) {
  return createTranslator({ ...completeWordsIn(language), namespace: "mail" });
}

export type MailWords = ReturnType<typeof mailWords>;
