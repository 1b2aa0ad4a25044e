import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/app/_ui/back-link";
import { Actions } from "@/app/_ui/button";
import { Facts } from "@/app/_ui/facts";
import { formWords } from "@/app/_ui/form-words";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { Section } from "@/app/_ui/section";
import { Status } from "@/app/_ui/status";
import { kindOfMail, mailShapes } from "@/app/admin/mail/mail-words";
import { OfficePage } from "@/app/admin/office-page";
import { forStaff } from "@/lib/auth/staff-session";
import { formatDayTime } from "@/lib/dates";
import { fromPath } from "@/lib/from-path";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { mailHtmlPath, mailPath } from "@/lib/office-mail/paths";
import { openMail } from "@/lib/office-mail/queries";
import { rendered } from "@/lib/office-mail/rendered";
import { MailForm } from "./mail-form";

type Props = {
  params: Promise<{ mail: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

const outcomes = ["retried", "cancelled"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "office.mail")("one") };
}

/** One mail: how it stands, what can be done about it, and the mail itself. */
export default async function OneMailPage({ params, searchParams }: Props) {
  const id = fromPath((await params).mail);
  const asked = (await searchParams).done;
  const { member, mail } = await forStaff("mail.see", async (staff) => ({
    member: staff.member,
    mail: await openMail(staff, id),
  }));
  if (!mail) notFound();
  const shown = await rendered(mail);
  const done = outcomes.find((outcome) => outcome === asked);
  const language = await getLanguage();
  const t = translationsOf(language, "office.mail");
  const { state, keyGone } = mail;
  const offers = [
    ...(state !== "sent" && !keyGone ? (["retry"] as const) : []),
    ...(state === "waiting" || state === "failed" ? (["cancel"] as const) : []),
  ];
  return (
    <OfficePage member={member} current="mail">
      <BackLink href={mailPath}>{t("title")}</BackLink>
      <PageHeading title={shown?.subject ?? kindOfMail(mail.kind, language)} />
      {done && <Notice tone="ok" title={t(`done.${done}`)} focus />}
      <Facts
        layout="receipt"
        items={[
          { label: t("column.kind"), value: kindOfMail(mail.kind, language) },
          { label: t("column.recipient"), value: mail.recipient },
          { label: t("column.created"), value: formatDayTime(mail.createdAt, language) },
          {
            label: t("column.state"),
            value: (
              <Status shape={mailShapes[state]}>
                {`${t(`state.${state}`)}, ${formatDayTime(mail.at, language)}`}
              </Status>
            ),
          },
          { label: t("column.attempts"), value: String(mail.attempts) },
          { label: t("column.error"), value: mail.lastError ?? "–" },
        ]}
      />
      {offers.length > 0 && (
        <Actions>
          {offers.map((change) => (
            <MailForm
              key={change}
              mail={id}
              change={change}
              words={{ submit: t(`change.${change}`), pending: t("pending") }}
              form={formWords(language)}
            />
          ))}
        </Actions>
      )}
      {shown && (
        <Section title={t("asSent")}>
          {keyGone && <p className="hint">{t("keyGone")}</p>}
          <iframe
            title={shown.subject}
            src={mailHtmlPath(id)}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            className="h-[48rem] w-full border-2 border-line"
          />
        </Section>
      )}
    </OfficePage>
  );
}
