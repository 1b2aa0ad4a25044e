import type { Metadata } from "next";
import Link from "next/link";
import { Column, Columns } from "@/app/_ui/columns";
import { formWords } from "@/app/_ui/form-words";
import { IconList } from "@/app/_ui/link-list";
import { MeterPicture } from "@/app/_ui/meter-picture";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { Section } from "@/app/_ui/section";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { LoginForm } from "./login-form";

type Props = { searchParams: Promise<{ next?: string | string[]; after?: string | string[] }> };

/** What led here and is said above the form. */
const arrivals = ["activated", "password-changed", "signed-out", "account-deleted"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "login")("title") };
}

export default async function LoginPage({ searchParams }: Props) {
  const { next, after } = await searchParams;
  const language = await getLanguage();
  const t = translationsOf(language, "login");
  const arrival = arrivals.find((known) => known === after);
  return (
    <Columns>
      <Column>
        <PageHeading title={t("title")} />
        {arrival && (
          <Notice tone="ok" title={t(`after.${arrival}.title`)} focus>
            <p>{t(`after.${arrival}.text`)}</p>
          </Notice>
        )}
        <LoginForm
          next={typeof next === "string" ? next : ""}
          words={{
            username: t("username"),
            usernameHint: t("usernameHint"),
            password: t("password"),
            submit: t("submit"),
            pending: t("pending"),
          }}
          errors={messagesOf(language).login.error}
          form={formWords(language)}
        />
        <div className="stack">
          <p>
            <Link prefetch={false} className="link" href="/register">
              {t("register")}
            </Link>
          </p>
          <p>
            <Link prefetch={false} className="link" href="/forgot-password">
              {t("forgotten")}
            </Link>
          </p>
          <p>
            <Link prefetch={false} className="link" href="/help/contact">
              {t("write")}
            </Link>
          </p>
        </div>
      </Column>
      <Column side>
        <Section title={t("about.title")}>
          <MeterPicture
            label={t("about.meter")}
            serial={t("about.serial")}
            unit="m³"
            whole="00812"
            decimals="517"
          />
          <IconList
            items={[
              { icon: "meter", text: t("about.report") },
              { icon: "home", text: t("about.points") },
              { icon: "clock", text: t("about.readings") },
              { icon: "bill", text: t("about.owed") },
            ]}
          />
        </Section>
      </Column>
    </Columns>
  );
}
