import type { Metadata } from "next";
import { Actions, LinkButton } from "@/app/_ui/button";
import { formWords } from "@/app/_ui/form-words";
import { PageHeading } from "@/app/_ui/page-heading";
import { KeyForm } from "@/app/(auth)/activate/key-form";
import { confirmEmail } from "@/app/(auth)/confirm-email/actions";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { emailChangeLink } from "@/lib/profile/email-change";

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "confirmEmail")("title") };
}

/** Behind the link of a mail to a new address. Opening it uses nothing up (R9): a button does, and leads to `done`. */
export default async function ConfirmEmailPage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params;
  const link = key === "done" ? "used" : await emailChangeLink(key);
  const language = await getLanguage();
  const t = translationsOf(language, "confirmEmail");
  return (
    <div className="measure stack-lg">
      <PageHeading title={t(`${link}.title`)} lead={t(`${link}.lead`)} done={link === "used"} />
      {link === "live" ? (
        <KeyForm
          action={confirmEmail}
          accountKey={key}
          words={{ submit: t("submit"), pending: t("pending") }}
          errors={messagesOf(language).confirmEmail.error}
          form={formWords(language)}
        />
      ) : (
        <Actions>
          <LinkButton variant="primary" href="/login">
            {t("toLogin")}
          </LinkButton>
        </Actions>
      )}
    </div>
  );
}
