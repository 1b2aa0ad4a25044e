import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/app/_ui/back-link";
import { Facts } from "@/app/_ui/facts";
import { PageHeading } from "@/app/_ui/page-heading";
import { Section } from "@/app/_ui/section";
import { formatDayTime } from "@/lib/dates";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { type KeptMail, mailboxFolder, readMail } from "@/lib/outbox/mailbox";
import { LinkedText } from "./linked-text";

type Props = { params: Promise<{ id: string }> };

async function mailOf({ params }: Props): Promise<KeptMail> {
  const folder = mailboxFolder();
  const mail = folder && (await readMail(folder, (await params).id));
  return mail || notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await mailOf(props)).subject };
}

/** One mail of the local mailbox: its text with links that work, and its HTML behind a fence. */
export default async function MailPage(props: Props) {
  const [mail, language] = await Promise.all([mailOf(props), getLanguage()]);
  const t = translationsOf(language, "mailbox");
  return (
    <>
      <BackLink href="/mailbox">{t("title")}</BackLink>
      <PageHeading title={mail.subject} />
      <Facts
        layout="receipt"
        items={[
          { label: t("to"), value: mail.to },
          { label: t("from"), value: mail.from },
          { label: t("sentAt"), value: formatDayTime(new Date(mail.sentAt), language) },
        ]}
      />
      <Section title={t("text")}>
        <div lang={mail.language} className="narrow whitespace-pre-wrap">
          <LinkedText>{mail.text}</LinkedText>
        </div>
      </Section>
      <Section title={t("html")}>
        <iframe
          title={t("html")}
          src={`/mailbox/${mail.id}/html`}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          className="h-[48rem] w-full border-2 border-line"
        />
      </Section>
    </>
  );
}
