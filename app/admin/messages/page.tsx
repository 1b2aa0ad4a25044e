import type { Metadata } from "next";
import Link from "next/link";
import { Actions, LinkButton } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { PageHeading } from "@/app/_ui/page-heading";
import { OfficePage } from "@/app/admin/office-page";
import { forStaff } from "@/lib/auth/staff-session";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { inbox } from "@/lib/office-inbox/inbox";
import { inboxPath, templatesPath } from "@/lib/office-inbox/paths";
import { askedInbox } from "@/lib/office-inbox/schema";
import { InboxFilterForm } from "./inbox-filter-form";
import { InboxTable } from "./inbox-table";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "office.messages")("title") };
}

/** What customers wrote, by state; those that wait longest first. */
export default async function InboxPage({ searchParams }: Props) {
  const { filter, after } = askedInbox(await searchParams);
  const { member, rows, next } = await forStaff("messages.answer", async (staff) => ({
    member: staff.member,
    ...(await inbox(staff, filter, after)),
  }));
  const language = await getLanguage();
  const t = translationsOf(language, "office.messages");
  const empty = translationsOf(language, "empty");
  const further = new URLSearchParams({
    state: filter.state,
    ...(filter.topic && { topic: filter.topic }),
    ...(filter.assigned && { assigned: filter.assigned }),
    ...(filter.words && { q: filter.words }),
    ...(next && { at: next.at, after: next.id }),
  });
  return (
    <OfficePage member={member} current="messages">
      <PageHeading title={t("title")} />
      <p>
        <Link prefetch={false} className="link" href={templatesPath}>
          {t("templates")}
        </Link>
      </p>
      <InboxFilterForm filter={filter} />
      {rows.length > 0 ? <InboxTable rows={rows} /> : <Empty title={empty("title")}>{t("empty")}</Empty>}
      {next && (
        <Actions>
          <LinkButton href={`${inboxPath}?${further}`}>{t("further")}</LinkButton>
        </Actions>
      )}
    </OfficePage>
  );
}
