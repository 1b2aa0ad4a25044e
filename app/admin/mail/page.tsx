import type { Metadata } from "next";
import { Actions, LinkButton } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { PageHeading } from "@/app/_ui/page-heading";
import { OfficePage } from "@/app/admin/office-page";
import { forStaff } from "@/lib/auth/staff-session";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { mailPath } from "@/lib/office-mail/paths";
import { listMails } from "@/lib/office-mail/queries";
import { askedMails } from "@/lib/office-mail/schema";
import { MailFilterForm } from "./mail-filter-form";
import { MailTable } from "./mail-table";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "office.mail")("title") };
}

/** What was mailed and what is going to be, newest first. */
export default async function MailPage({ searchParams }: Props) {
  const { filter, before } = askedMails(await searchParams);
  const { member, mails, next } = await forStaff("mail.see", async (staff) => ({
    member: staff.member,
    ...(await listMails(staff, filter, before)),
  }));
  const language = await getLanguage();
  const t = translationsOf(language, "office.mail");
  const empty = translationsOf(language, "empty");
  const older = new URLSearchParams({
    ...(filter.state && { state: filter.state }),
    ...(filter.kind && { kind: filter.kind }),
    ...(filter.recipient && { to: filter.recipient }),
    ...(next && { before: next }),
  });
  return (
    <OfficePage member={member} current="mail">
      <PageHeading title={t("title")} />
      <MailFilterForm filter={filter} />
      {mails.length > 0 ? <MailTable mails={mails} /> : <Empty title={empty("title")}>{t("empty")}</Empty>}
      {next && (
        <Actions>
          <LinkButton href={`${mailPath}?${older}`}>{t("older")}</LinkButton>
        </Actions>
      )}
    </OfficePage>
  );
}
