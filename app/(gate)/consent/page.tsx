import type { Metadata } from "next";
import Link from "next/link";
import { Button } from "@/app/_ui/button";
import { Columns } from "@/app/_ui/columns";
import { formWords } from "@/app/_ui/form-words";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { forAccountHolder } from "@/lib/auth/session";
import { consentHistory } from "@/lib/consent/queries";
import { consentText } from "@/lib/consent/text";
import { formatDayTime } from "@/lib/dates";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { ConsentForm } from "./consent-form";
import { ConsentColumns } from "./consent-text";

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "consent")("title") };
}

export default async function ConsentPage({ searchParams }: Props) {
  const given = await forAccountHolder(async (holder, consented) =>
    consented ? (await consentHistory(holder))[0] : undefined,
  );
  const { next } = await searchParams;
  const locale = await getLanguage();
  const t = translationsOf(locale, "consent");
  const text = consentText(locale);
  if (given) {
    return (
      <>
        <PageHeading title={t("title")} />
        <Notice tone="ok" title={t("given.title", { moment: formatDayTime(given.decidedAt, locale) })}>
          <p>
            {t.rich("given.text", {
              settings: (words) => (
                <Link prefetch={false} className="link" href="/settings">
                  {words}
                </Link>
              ),
            })}
          </p>
        </Notice>
        <Columns>
          <ConsentColumns text={text} />
        </Columns>
      </>
    );
  }
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      <ConsentForm
        key={text.sha256}
        text={text.sha256}
        next={typeof next === "string" ? next : ""}
        words={{
          question: t("question"),
          yes: t.rich("yes", { b: (words) => <strong>{words}</strong> }),
          no: t.rich("no", { b: (words) => <strong>{words}</strong> }),
          submit: t("submit"),
          pending: t("pending"),
        }}
        errors={messagesOf(locale).consent.error}
        form={formWords(locale)}
      >
        <ConsentColumns text={text} />
      </ConsentForm>
      <form action="/api/sign-out" method="post">
        <Button variant="link" icon="sign-out">
          {t("later")}
        </Button>
      </form>
    </>
  );
}
