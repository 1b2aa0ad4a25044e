import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { BackLink } from "@/app/_ui/back-link";
import { PageHeading } from "@/app/_ui/page-heading";
import { AnnouncementForm } from "@/app/admin/announcements/announcement-form";
import { announcementFormParts } from "@/app/admin/announcements/form-parts";
import { OfficePage } from "@/app/admin/office-page";
import { officeAnnouncementsPath } from "@/lib/announcements/paths";
import { forStaff } from "@/lib/auth/staff-session";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "office.announcements")("new") };
}

/** A new announcement. */
export default async function NewAnnouncementPage() {
  const member = await forStaff("announcements.write", async (staff) => staff.member);
  const language = await getLanguage();
  const t = translationsOf(language, "office.announcements");
  return (
    <OfficePage member={member} current="announcements">
      <BackLink href={officeAnnouncementsPath}>{t("title")}</BackLink>
      <PageHeading title={t("new")} />
      <AnnouncementForm
        {...announcementFormParts(language)}
        isNew
        byMail
        values={{ announcement: randomUUID(), kind: "outage" }}
      />
    </OfficePage>
  );
}
