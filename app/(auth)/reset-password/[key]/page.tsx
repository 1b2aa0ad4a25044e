import type { Metadata } from "next";
import { Actions, LinkButton } from "@/app/_ui/button";
import { formWords } from "@/app/_ui/form-words";
import { PageHeading } from "@/app/_ui/page-heading";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { resetLink } from "@/lib/password-reset/queries";
import { NewPasswordForm } from "./new-password-form";

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "resetPassword")("title") };
}

/** Behind the link of a password mail. Opening it uses nothing up (R9). */
export default async function ResetPasswordPage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params;
  const link = await resetLink(key);
  const language = await getLanguage();
  const t = translationsOf(language, "resetPassword");
  const { register, resetPassword } = messagesOf(language);
  return (
    <div className="measure stack-lg">
      <PageHeading title={t(`${link}.title`)} lead={t(`${link}.lead`)} />
      {link === "live" ? (
        <NewPasswordForm
          accountKey={key}
          words={{ ...resetPassword.form, newPassword: register.newPassword }}
          errors={resetPassword.error}
          form={formWords(language)}
        />
      ) : (
        <Actions>
          <LinkButton variant="primary" href="/forgot-password">
            {t("askAgain")}
          </LinkButton>
          <LinkButton variant="quiet" href="/login">
            {t("toLogin")}
          </LinkButton>
        </Actions>
      )}
    </div>
  );
}
