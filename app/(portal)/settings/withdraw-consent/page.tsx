import type { Metadata } from "next";
import { BackLink } from "@/app/_ui/back-link";
import { formWords } from "@/app/_ui/form-words";
import { PageHeading } from "@/app/_ui/page-heading";
import { PortalFrame } from "@/app/(portal)/portal-frame";
import { forCustomer } from "@/lib/auth/session";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { WithdrawalForm } from "./withdrawal-form";

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "settings.withdrawal")("title") };
}

export default async function WithdrawConsentPage() {
  const account = await forCustomer(async ({ account }) => account);
  const language = await getLanguage();
  const t = translationsOf(language, "settings.withdrawal");
  return (
    <PortalFrame account={account} current="settings">
      <BackLink href="/settings">{t("back")}</BackLink>
      <PageHeading title={t("title")} />
      <WithdrawalForm
        words={{
          question: t("question"),
          result: [t("ends"), t("bills"), t("return")],
          submit: t("submit"),
          pending: t("pending"),
          keep: t("keep"),
        }}
        form={formWords(language)}
      />
    </PortalFrame>
  );
}
