import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { formWords } from "@/app/_ui/form-words";
import { PageHeading } from "@/app/_ui/page-heading";
import { loginPath } from "@/lib/auth/portal-path";
import { keyOfCode } from "@/lib/auth/sign-in";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { CodeForm } from "./code-form";

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "login.code")("title") };
}

export default async function LoginCodePage({ searchParams }: Props) {
  const { next } = await searchParams;
  const asked = typeof next === "string" ? next : "";
  if (!(await keyOfCode())) redirect(loginPath(asked));
  const language = await getLanguage();
  const t = translationsOf(language, "login.code");
  const { code } = messagesOf(language).login;
  return (
    <div className="measure stack-lg">
      <PageHeading title={t("title")} lead={t("lead")} />
      <CodeForm next={asked} words={code} errors={code.error} form={formWords(language)} />
      <div className="stack">
        <p>
          <Link prefetch={false} className="link" href={loginPath(asked)}>
            {t("back")}
          </Link>
        </p>
        <p>
          <Link prefetch={false} className="link" href="/help/contact">
            {t("lost")}
          </Link>
        </p>
      </div>
    </div>
  );
}
