import { formWords } from "@/app/_ui/form-words";
import { textRow } from "@/app/_ui/text-row";
import { announcementKinds } from "@/lib/announcements/schema";
import type { Language } from "@/lib/i18n/languages";
import { messagesOf } from "@/lib/i18n/messages";
import { translationsOf } from "@/lib/i18n/translations";
import { services } from "@/lib/supply-points/meters";

/** Words and choices of the form in the reader's language. */
export function announcementFormParts(language: Language) {
  const t = translationsOf(language, "office.announcements");
  const kind = translationsOf(language, "announcements.kind");
  const service = translationsOf(language, "service.name");
  const { form, error } = messagesOf(language).office.announcements;
  return {
    kinds: textRow(...announcementKinds.map((name) => [kind(name), name] as const)),
    services: textRow([t("allServices"), ""], ...services.map((name) => [service(name), name] as const)),
    words: form,
    errors: error,
    form: formWords(language),
  };
}
