import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BackLink } from "@/app/_ui/back-link";
import { formWords } from "@/app/_ui/form-words";
import { PageHeading } from "@/app/_ui/page-heading";
import { AnnouncementForm } from "@/app/admin/announcements/announcement-form";
import { announcementFormParts } from "@/app/admin/announcements/form-parts";
import { OfficePage } from "@/app/admin/office-page";
import { fitsForm, formOf } from "@/lib/announcements/form-input";
import { findAnnouncement } from "@/lib/announcements/office-list";
import { officeAnnouncementsPath } from "@/lib/announcements/paths";
import { whenOf } from "@/lib/announcements/when";
import { forStaff } from "@/lib/auth/staff-session";
import { fromPath } from "@/lib/from-path";
import { messagesOf } from "@/lib/i18n/messages";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { WithdrawForm } from "./withdraw-form";

type Props = { params: Promise<{ announcement: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translationsOf(await getLanguage(), "office.announcements")("one") };
}

/** One announcement: to be changed or called off as long as its time is not over. */
export default async function OfficeAnnouncementPage({ params }: Props) {
  const id = fromPath((await params).announcement);
  const { member, announcement } = await forStaff("announcements.write", async (staff) => ({
    member: staff.member,
    announcement: await findAnnouncement(staff, id),
  }));
  if (!announcement) notFound();
  const language = await getLanguage();
  const t = translationsOf(language, "office.announcements");
  const { withdrawal } = messagesOf(language).office.announcements;
  const { state, title, texts } = announcement;
  const open = state === "scheduled" || state === "shown";
  return (
    <OfficePage member={member} current="announcements">
      <BackLink href={officeAnnouncementsPath}>{t("title")}</BackLink>
      <PageHeading title={title} lead={`${t(`state.${state}`)} · ${whenOf(announcement, language)}`} />
      {open && fitsForm(announcement) ? (
        <AnnouncementForm
          {...announcementFormParts(language)}
          byMail={announcement.byMail}
          values={formOf(announcement)}
        />
      ) : (
        <>
          {open && <p className="hint">{t("byFile")}</p>}
          {Object.entries(texts).map(([code, text]) => (
            <div key={code} lang={code} className="narrow stack">
              <h2>{text.title}</h2>
              <p className="as-written">{text.body}</p>
            </div>
          ))}
        </>
      )}
      {open && <WithdrawForm announcement={id} words={withdrawal} form={formWords(language)} />}
    </OfficePage>
  );
}
