import type { Metadata } from "next";
import { Actions, LinkButton } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { Notice } from "@/app/_ui/notice";
import { PageHeading } from "@/app/_ui/page-heading";
import { OfficePage } from "@/app/admin/office-page";
import { listAnnouncements } from "@/lib/announcements/office-list";
import { officeAnnouncementsPath } from "@/lib/announcements/paths";
import { forStaff } from "@/lib/auth/staff-session";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { AnnouncementsTable } from "./announcements-table";

type Props = { searchParams: Promise<{ done?: string | string[]; before?: string | string[] }> };

const outcomes = ["written", "changed", "withdrawn"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "office.announcements")("title") };
}

/** What was announced and what is going to be, newest first. */
export default async function OfficeAnnouncementsPage({ searchParams }: Props) {
  const { done: asked, before } = await searchParams;
  const { member, announcements, next } = await forStaff("announcements.write", async (staff) => ({
    member: staff.member,
    ...(await listAnnouncements(staff, typeof before === "string" ? before.replaceAll("\0", "") : null)),
  }));
  const done = outcomes.find((outcome) => outcome === asked);
  const language = await getLanguage();
  const t = translationsOf(language, "office.announcements");
  const empty = translationsOf(language, "empty");
  return (
    <OfficePage member={member} current="announcements">
      <PageHeading title={t("title")} />
      {done && <Notice tone="ok" title={t(`done.${done}`)} focus />}
      <Actions>
        <LinkButton variant="primary" href={`${officeAnnouncementsPath}/new`}>
          {t("new")}
        </LinkButton>
      </Actions>
      {announcements.length > 0 ? (
        <AnnouncementsTable announcements={announcements} />
      ) : (
        <Empty title={empty("title")}>{t("empty")}</Empty>
      )}
      {next && (
        <Actions>
          <LinkButton href={`${officeAnnouncementsPath}?before=${next}`}>{t("older")}</LinkButton>
        </Actions>
      )}
    </OfficePage>
  );
}
