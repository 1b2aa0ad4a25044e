import type { Metadata } from "next";
import { Empty } from "@/app/_ui/empty";
import { PageHeading } from "@/app/_ui/page-heading";
import { Section } from "@/app/_ui/section";
import { rssPath } from "@/lib/announcements/paths";
import { announcementsFor, publicAnnouncements } from "@/lib/announcements/queries";
import { tryCustomer } from "@/lib/auth/session";
import { calendarSettingsPath } from "@/lib/calendar-feeds/paths";
import { env } from "@/lib/env";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";
import { AnnouncementList } from "./announcement-list";

export async function generateMetadata(): Promise<Metadata> {
  const language = await getLanguage();
  const t = translationsOf(language, "announcements");
  const feed = new URL(rssPath(language), env().PORTAL_URL).href;
  return {
    title: t("title"),
    alternates: { types: { "application/rss+xml": [{ url: feed, title: t("rss") }] } },
  };
}

/** What goes on in town: for anybody, and for a customer with what touches their points. */
export default async function AnnouncementsPage() {
  const language = await getLanguage();
  const passed = await tryCustomer((customer) => announcementsFor(customer, language));
  const all = passed.ok ? passed.value : await publicAnnouncements(language);
  const t = translationsOf(language, "announcements");
  const empty = translationsOf(language, "empty");
  const news = all.filter(({ kind }) => kind === "news");
  const planned = all.filter(({ kind }) => kind !== "news");
  return (
    <>
      <PageHeading title={t("title")} lead={t("lead")} />
      {all.length === 0 && <Empty title={empty("title")}>{t("none")}</Empty>}
      <AnnouncementList title={t("planned")} announcements={planned} />
      <AnnouncementList title={t("news")} announcements={news} />
      <Section title={t("follow")}>
        <ul className="list-disc pl-6">
          <li>
            <a href={calendarSettingsPath}>{t("calendar")}</a>
          </li>
          <li>
            <a href="/settings">{t("mail")}</a>
          </li>
          <li>
            <a href={rssPath(language)}>{t("rss")}</a>
          </li>
        </ul>
      </Section>
    </>
  );
}
