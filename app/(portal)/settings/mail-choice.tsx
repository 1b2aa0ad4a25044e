import { readingLinkDays } from "@/lib/auth/reading-link";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import type { WantedMails } from "@/lib/mail-preferences/queries";
import { MailForm } from "./mail-form";

/** Which mails the customer wants beside those that always come: what they say, when, and a tick for each. */
export function MailChoice({ email, wanted }: { email: string; wanted: WantedMails }) {
  const language = useLanguage();
  const t = translationsOf(language, "settings.mail");
  return (
    <MailForm
      wanted={wanted}
      words={{
        reminder: t("reminder"),
        whenReminder: t("when", { email, days: readingLinkDays }),
        invoice: t("invoice"),
        whenInvoice: t("whenInvoice"),
        announcement: t("announcement"),
        whenAnnouncement: t("whenAnnouncement"),
        always: t("always"),
        submit: t("submit"),
        pending: t("pending"),
      }}
    />
  );
}
