import Link from "next/link";
import { namedPlaces } from "@/app/_frame/announcement-words";
import { Status } from "@/app/_ui/status";
import { Table } from "@/app/_ui/table";
import type { ListedAnnouncement } from "@/lib/announcements/office-list";
import { officeAnnouncementPath } from "@/lib/announcements/paths";
import { whenOf } from "@/lib/announcements/when";
import { formatDayTime } from "@/lib/dates";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

const shapes = { scheduled: "half", shown: "check", past: "ring", withdrawn: "cross" } as const;

/** Announcements with whom they are for and how they stand. */
export function AnnouncementsTable({ announcements }: { announcements: readonly ListedAnnouncement[] }) {
  const language = useLanguage();
  const t = translationsOf(language, "office.announcements");
  const kind = translationsOf(language, "announcements.kind");
  const at = (moment: Date | null) => (moment ? formatDayTime(moment, language) : "–");
  const whom = ({ places, points }: ListedAnnouncement) => {
    if (points.length > 0) return t("chosenPoints", { count: points.length });
    return places.length > 0 ? namedPlaces({ places }, language) : t("everyone");
  };
  return (
    <Table
      caption={t("title")}
      columns={[
        { label: t("column.title") },
        { label: t("column.when") },
        { label: t("column.whom") },
        { label: t("column.state") },
        { label: t("column.mails") },
      ]}
      rows={announcements.map((announcement) => ({
        key: announcement.id,
        cells: [
          <span key="title">
            <Link prefetch={false} href={officeAnnouncementPath(announcement.id)}>
              {announcement.title}
            </Link>
            <small>{kind(announcement.kind)}</small>
          </span>,
          whenOf(announcement, language),
          whom(announcement),
          <span key="state">
            <Status shape={shapes[announcement.state]}>{t(`state.${announcement.state}`)}</Status>
            {announcement.state === "scheduled" && <small>{at(announcement.publishedAt)}</small>}
          </span>,
          announcement.byMail ? at(announcement.mailedAt) : t("noMails"),
        ],
      }))}
    />
  );
}
