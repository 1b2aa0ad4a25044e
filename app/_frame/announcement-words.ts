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

/** The reader's points that an announcement touches, the first by name; empty where it touches none of them. */
export function touchedPoints({ points }: Pick<Announcement, "points">, language: Language): string {
  const t = translationsOf(language, "announcements");
  const named = points
    .slice(0, namedPoints)
    .map(({ name }) => name)
    .join(", ");
  const count = points.length - namedPoints;
  return count > 0 ? t("more", { points: named, count }) : named;
}

/** Where what is announced takes place, as the office named it; empty where it names no place. */
export function namedPlaces({ places }: { places: readonly AnnouncedPlace[] }, language: Language): string {
  const t = translationsOf(language, "announcements.place");
  return places
    .map(({ service, postcode, street }) =>
      [street, postcode && t("postcode", { postcode }), service && t("service", { service })]
        .filter(Boolean)
        .join(", "),
    )
    .join("; ");
}
