import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "@/app/_ui/form-words";
import { PageHeading } from "@/app/_ui/page-heading";
import { messagesOf } from "@/lib/i18n/messages";
import { ResetRequestForm } from "./reset-request-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("forgotPassword"))("title") };
}

export default async function ForgotPasswordPage() {
  const t = await getTranslations("forgotPassword");
  const { form, error } = messagesOf(await getLocale()).forgotPassword;
  return (
    <div className="measure stack-lg">
      <ResetRequestForm
        heading={<PageHeading title={t("title")} lead={t("lead")} />}
        words={form}
        errors={error}
        form={await formWords()}
      />
    </div>
  );
}
