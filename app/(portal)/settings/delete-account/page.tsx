import type { Metadata } from "next";
import { BackLink } from "@/app/_ui/back-link";
import { formWords } from "@/app/_ui/form-words";
import { PageHeading } from "@/app/_ui/page-heading";
import { PortalFrame } from "@/app/(portal)/portal-frame";
import { daysToReconsider } from "@/lib/accounts/deletion";
import { forCustomer } from "@/lib/auth/session";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { DeletionForm } from "./deletion-form";

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "settings.deletion")("title") };
}

export default async function DeleteAccountPage() {
  const account = await forCustomer(async ({ account }) => account);
  const language = await getLanguage();
  const t = translationsOf(language, "settings.deletion");
  return (
    <PortalFrame account={account} current="settings">
      <BackLink href="/settings">{t("back")}</BackLink>
      <PageHeading title={t("title")} />
      <DeletionForm
        words={{
          form: formWords(language),
          question: t("question"),
          result: [t("later", { days: daysToReconsider }), t("goes"), t("stays")],
          password: t("password"),
          submit: t("submit"),
          pending: t("pending"),
          keep: t("keep"),
        }}
      />
    </PortalFrame>
  );
}
