import { createTranslator } from "next-intl";
import type { Language } from "@/lib/i18n/languages";
import { messagesOf } from "@/lib/i18n/messages";

/** The words of the mails in a language; needs no request. A missing word throws: no mail leaves with a key in it. */
export function mailWords(language: Language) {
  return createTranslator({
    locale: language,
    messages: messagesOf(language),
    namespace: "mail",
    timeZone: "Europe/Ljubljana",
    onError(error) {
      throw error;
    },
  });
}

export type MailWords = ReturnType<typeof mailWords>;
