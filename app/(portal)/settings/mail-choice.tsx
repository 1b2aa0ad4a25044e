import { readingLinkDays } from "@/lib/auth/reading-link";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { MailForm } from "./mail-form";

/** Which mails the customer wants beside those that always come: what they say, when, and a tick for each. */
export function MailChoice({ email, wanted }: { email: string; wanted: boolean }) {
  const language = useLanguage();
  const t = translationsOf(language, "settings.mail");
  return (
    <MailForm
      wanted={wanted}
      words={{
        label: t("reminder"),
        when: t("when", { email, days: readingLinkDays }),
        always: t("always"),
        submit: t("submit"),
        pending: t("pending"),
      }}
    />
  );
}
