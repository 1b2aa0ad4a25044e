import { kindIcons, namedPlaces, touchedPoints } from "@/app/_frame/announcement-words";
import { Icon } from "@/app/_ui/icon";
import type { Announcement } from "@/lib/announcements/announcement";
import { announcementAnchor } from "@/lib/announcements/paths";
import { whenOf } from "@/lib/announcements/when";
import type { Language } from "@/lib/i18n/languages";
import { useLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

type Props = { title: string; announcements: readonly Announcement[] };

/** Announcements of one sort, one under the other; nothing where there is none. */
export function AnnouncementList({ title, announcements }: Props) {
  const language = useLanguage();
  if (announcements.length === 0) return null;
  return (
    <section className="stack">
      <h2>{title}</h2>
      <div className="announcements">
        {announcements.map((announcement) => (
          <Told key={announcement.id} announcement={announcement} language={language} />
        ))}
      </div>
    </section>
  );
}

function Told({ announcement, language }: { announcement: Announcement; language: Language }) {
  const t = translationsOf(language, "announcements");
  const points = touchedPoints(announcement, language);
  const places = namedPlaces(announcement, language);
  const { id, kind, title, body } = announcement;
  // Words of another language than the page's say so, for who hears them.
  const lang = announcement.language === language ? undefined : announcement.language;
  return (
    <article id={announcementAnchor(id)} className="announcement">
      <p className="announcement-kind">
        <Icon name={kindIcons[kind]} />
        {t(`kind.${kind}`)}
      </p>
      <div className="stack">
        <h3 lang={lang}>{title}</h3>
        <p>
          <strong>{whenOf(announcement, language)}</strong>
        </p>
        {places && <p>{t("where", { places })}</p>}
        {points && (
          <p className="announcement-mine">
            <Icon name="home" />
            {t("touches", { points })}
          </p>
        )}
        <p className="as-written" lang={lang}>
          {body}
        </p>
      </div>
    </article>
  );
}
