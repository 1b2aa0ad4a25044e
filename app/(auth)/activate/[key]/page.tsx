import type { Metadata } from "next";
import { Actions, LinkButton } from "@/app/_ui/button";
import { formWords } from "@/app/_ui/form-words";
import { PageHeading } from "@/app/_ui/page-heading";
import { confirmActivation } from "@/app/(auth)/activate/actions";
import { KeyForm } from "@/app/(auth)/activate/key-form";
import { SendAgain } from "@/app/(auth)/activate/send-again";
import { activationLink } from "@/lib/activation/queries";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "activate")("title") };
}

/** Behind the link of an activation mail. Opening it uses nothing up (R9): a button does. */
export default async function ActivatePage({ params }: { params: Promise<{ key: string }> }) {
  const { key } = await params;
  const link = await activationLink(key);
  const language = await getLanguage();
  const t = translationsOf(language, "activate");
  const { error } = messagesOf(language).activate;
  return (
    <div className="measure stack-lg">
      <PageHeading title={t(`${link}.title`)} lead={t(`${link}.lead`)} />
      {link === "live" && (
        <KeyForm
          action={confirmActivation}
          accountKey={key}
          words={{ submit: t("submit"), pending: t("pending") }}
          errors={error}
          form={formWords(language)}
        />
      )}
      {link === "expired" && <SendAgain accountKey={key} />}
      {(link === "used" || link === "unknown") && (
        <Actions>
          <LinkButton variant="primary" href="/login">
            {t("toLogin")}
          </LinkButton>
          <LinkButton variant="quiet" href="/register">
            {t("toRegistration")}
          </LinkButton>
        </Actions>
      )}
    </div>
  );
}
