import { getTranslations } from "next-intl/server";
import { readingLinkDays } from "@/lib/auth/reading-link";
import { MailForm } from "./mail-form";

/** Which mails the customer wants beside those that always come: what they say, when, and a tick for each. */
export async function MailChoice({ email, wanted }: { email: string; wanted: boolean }) {
  const t = await getTranslations("settings.mail");
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
