import type { Metadata } from "next";
import { formWords } from "@/app/_ui/form-words";
import { PageHeading } from "@/app/_ui/page-heading";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { ResetRequestForm } from "./reset-request-form";

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "forgotPassword")("title") };
}

export default async function ForgotPasswordPage() {
  const language = await getLanguage();
  const t = translationsOf(language, "forgotPassword");
  const { form, error } = messagesOf(language).forgotPassword;
  return (
    <div className="measure stack-lg">
      <ResetRequestForm
        heading={<PageHeading title={t("title")} lead={t("lead")} />}
        words={form}
        errors={error}
        form={formWords(language)}
      />
    </div>
  );
}
