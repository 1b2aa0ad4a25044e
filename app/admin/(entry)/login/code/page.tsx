import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { formWords } from "@/app/_ui/form-words";
import { PageHeading } from "@/app/_ui/page-heading";
import { officePath, staffLoginPath } from "@/lib/auth/portal-path";
import { staffToken } from "@/lib/auth/staff-session";
import { secondStep } from "@/lib/auth/staff-sign-in";
import { brand } from "@/lib/brand";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { scanCode } from "@/lib/second-factor/scan-code";
import { otpauthUri } from "@/lib/second-factor/totp";
import { SecondStep } from "./second-step";

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "office.code")("title") };
}

/** A code; the first time the app is connected before. */
export default async function OfficeCodePage({ searchParams }: Props) {
  const { next } = await searchParams;
  const asked = typeof next === "string" ? next : "";
  const step = await secondStep();
  // Once the code is taken there is no step any more: the page is drawn again, with the recovery codes that its form was told.
  if (!step && !(await staffToken())) redirect(staffLoginPath(asked));
  const language = await getLanguage();
  const t = translationsOf(language, "office.code");
  const { code } = messagesOf(language).office;
  const { secondFactor } = messagesOf(language).settings;
  const begun = step?.state === "begun" && {
    secret: step.secret,
    uri: otpauthUri(
      step.secret,
      step.email,
      `${brand.name} · ${translationsOf(language, "office")("title")}`,
    ),
  };
  return (
    <div className="measure stack-lg">
      <PageHeading title={t("title")} lead={t(begun ? "leadFirst" : "lead")} />
      <SecondStep
        next={asked}
        goesOn={officePath(asked)}
        begun={begun ? { ...begun, picture: scanCode(begun.uri) } : null}
        words={code}
        connect={secondFactor}
        form={formWords(language)}
      />
      <p>
        <Link prefetch={false} className="link" href={staffLoginPath(asked)}>
          {t("back")}
        </Link>
      </p>
    </div>
  );
}
