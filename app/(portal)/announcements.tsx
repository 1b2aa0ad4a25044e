import { kindIcons, touchedPoints } from "@/app/_frame/announcement-words";
import { Icon } from "@/app/_ui/icon";
import { Section } from "@/app/_ui/section";
import type { Announcement } from "@/lib/announcements/announcement";
import { announcementPath, announcementsPath } from "@/lib/announcements/paths";
import { whenOf } from "@/lib/announcements/when";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

const shown = 3;

/** What goes on in town and touches the customer: what, when and where of theirs; nothing where nothing does. */
export function Announcements({ announcements }: { announcements: readonly Announcement[] }) {
  const language = useLanguage();
  if (announcements.length === 0) return null;
  const t = translationsOf(language, "announcements");
  return (
    <Section title={t("title")}>
      <ul className="announcements-short">
        {announcements.slice(0, shown).map((announcement) => {
          const { id, kind, title } = announcement;
          return (
            <li key={id}>
              <Icon name={kindIcons[kind]} />
              <div>
                <p>
                  <span>{t(`kind.${kind}`)}: </span>
                  <a href={announcementPath(id)}>{title}</a>
                </p>
                <p>
                  <strong>{whenOf(announcement, language)}</strong>
                </p>
                <p className="hint">{touchedPoints(announcement, language)}</p>
              </div>
            </li>
          );
        })}
      </ul>
      <p>
        <a href={announcementsPath}>{t("all")}</a>
      </p>
    </Section>
  );
}
