import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/app/_ui/back-link";
import { formWords } from "@/app/_ui/form-words";
import { PageHeading } from "@/app/_ui/page-heading";
import { OfficePage } from "@/app/admin/office-page";
import { forStaff } from "@/lib/auth/staff-session";
import { loginOfPayer } from "@/lib/customer-desk/one-login";
import { payerPath } from "@/lib/customer-desk/paths";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { DeleteForm } from "./delete-form";

type Props = { params: Promise<{ code: string; account: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "office.payers")("deletion.title") };
}

/** The question before a login is deleted for good. */
export default async function DeleteLoginPage({ params }: Props) {
  const named = await params;
  const { member, login } = await forStaff("accounts.delete", async (staff) => ({
    member: staff.member,
    login: await loginOfPayer(staff, named),
  }));
  if (!login) notFound();
  const language = await getLanguage();
  const t = translationsOf(language, "office.payers");
  const { deletion, error } = messagesOf(language).office.payers;
  return (
    <OfficePage member={member} current="payers">
      <BackLink href={payerPath(login.payer)}>{t("one", { code: login.payer })}</BackLink>
      <PageHeading title={t("deletion.title")} lead={t("deletion.lead", { username: login.username })} />
      <DeleteForm
        values={{ account: login.account, payer: login.payer }}
        words={deletion}
        errors={error}
        form={formWords(language)}
      />
    </OfficePage>
  );
}
