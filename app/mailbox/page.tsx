import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Empty } from "@/app/_ui/empty";
import { LinkList } from "@/app/_ui/link-list";
import { PageHeading } from "@/app/_ui/page-heading";
import { formatDayTime } from "@/lib/dates";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { listMails, mailboxFolder } from "@/lib/outbox/mailbox";

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  return { title: translationsOf(language, "mailbox")("title") };
}

/** Every mail the portal would have sent; there only where it is told to send none (PRODUCT 4). */
export default async function MailboxPage() {
  const folder = mailboxFolder();
  if (!folder) notFound();
  const [language, mails] = await Promise.all([getLanguage(), listMails(folder)]);
  const t = translationsOf(language, "mailbox");
  return (
    <>
      <PageHeading title={t("title")} lead={t("what")} />
      {mails.length === 0 ? (
        <Empty title={t("empty")}>{t("emptyHint")}</Empty>
      ) : (
        <LinkList
          items={mails.map(({ id, subject, to, sentAt }) => ({
            href: `/mailbox/${id}`,
            title: subject,
            note: t("note", { to, time: formatDayTime(new Date(sentAt), language) }),
          }))}
        />
      )}
    </>
  );
}
