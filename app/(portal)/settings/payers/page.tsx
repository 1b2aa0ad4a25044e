import type { Metadata } from "next";
import { BackLink } from "@/app/_ui/back-link";
import { Column, Columns } from "@/app/_ui/columns";
import { formWords } from "@/app/_ui/form-words";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { Section } from "@/app/_ui/section";
import { BillExample } from "@/app/(auth)/bill-example";
import { PortalFrame } from "@/app/(portal)/portal-frame";
import { forCustomer } from "@/lib/auth/session";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { AddPayerForm } from "./add-payer-form";
import { PayerList } from "./payer-list";

type Props = { searchParams: Promise<{ done?: string | string[] }> };

const outcomes = ["added", "removed"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "settings.payers")("title") };
}

export default async function PayersPage({ searchParams }: Props) {
  const account = await forCustomer(async ({ account }) => account);
  const { done } = await searchParams;
  const outcome = outcomes.find((known) => known === done);
  const language = await getLanguage();
  const t = translationsOf(language, "settings.payers");
  const form = formWords(language);
  return (
    <PortalFrame account={account} current="settings">
      <BackLink href="/settings">{t("back")}</BackLink>
      <PageHeading title={t("title")} lead={t("lead")} />
      {outcome && <Notice key={account.payers.length} tone="ok" title={t(`done.${outcome}`)} focus />}
      <Section title={t("yours")} plain>
        <PayerList account={account} form={form} />
      </Section>
      <Columns>
        <Column>
          <Section title={t("add")}>
            <AddPayerForm
              key={account.payers.length}
              words={{
                form,
                errors: messagesOf(language).settings.payers.error,
                payerCode: t("payerCode"),
                payerCodeHint: t("payerCodeHint"),
                controlNumber: t("controlNumber"),
                controlNumberHint: t("controlNumberHint"),
                told: t("told"),
                submit: t("submit"),
                pending: t("pending"),
              }}
            />
          </Section>
        </Column>
        <Column side>
          <BillExample />
        </Column>
      </Columns>
    </PortalFrame>
  );
}
