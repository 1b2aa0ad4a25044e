import type { IconName } from "@/app/_ui/icon";
import type { AnnouncedPlace, Announcement } from "@/lib/announcements/announcement";
import type { AnnouncementKind } from "@/lib/announcements/schema";
import type { Language } from "@/lib/i18n/languages";
import { translationsOf } from "@/lib/i18n/translations";

/** What a kind of announcement looks like beside its word. */
export const kindIcons = {
  outage: "triangle",
  "meter-reading": "meter",
  news: "info",
} satisfies Record<AnnouncementKind, IconName>;

const namedPoints = 3;

/** The reader's points that an announcement touches, the first of their names; empty where it touches none of them. */
export function touchedPoints({ points }: Pick<Announcement, "points">, language: Language): string {
  const t = translationsOf(language, "announcements");
  // Several points at one address go by one name.
  const names = [...new Set(points.map(({ name }) => name))];
  const named = names.slice(0, namedPoints).join(", ");
  const count = names.length - namedPoints;
  return count > 0 ? t("more", { points: named, count }) : named;
}

/** Where what is announced takes place, as the office named it; empty where it names no place. */
export function namedPlaces({ places }: { places: readonly AnnouncedPlace[] }, language: Language): string {
  const t = translationsOf(language, "announcements.place");
  return places
    .map(({ service, postcode, street }) => {
      const place = street
        ? [street, postcode].filter(Boolean).join(", ")
        : postcode && t("postcode", { postcode });
      if (!service) return place;
      return place ? `${place} (${t("service", { service })})` : t("service", { service });
    })
    .join("; ");
}
