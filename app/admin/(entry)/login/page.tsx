import type { Metadata } from "next";
import { formWords } from "@/app/_ui/form-words";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { LoginForm } from "./login-form";

type Props = { searchParams: Promise<{ next?: string | string[]; after?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "office.login")("title") };
}

export default async function OfficeLoginPage({ searchParams }: Props) {
  const { next, after } = await searchParams;
  const language = await getLanguage();
  const t = translationsOf(language, "office.login");
  const { login } = messagesOf(language).office;
  return (
    <div className="measure stack-lg">
      <PageHeading title={t("title")} lead={t("lead")} />
      {after === "signed-out" && <Notice tone="ok" title={t("signedOut")} focus />}
      <LoginForm
        next={typeof next === "string" ? next : ""}
        words={login}
        errors={login.error}
        form={formWords(language)}
      />
      <p className="hint">{t("lost")}</p>
    </div>
  );
}
