import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { brand } from "@/lib/brand";
import type { Language } from "@/lib/i18n/languages";
import { translationsOf } from "@/lib/i18n/translations";
import type { Announcement } from "./announcement";
import { announcementPath } from "./paths";

/** How often a calendar program should ask again. */
const refreshSeconds = 4 * 3600;

/**
 * Announcements as an iCalendar (RFC 5545) in a language, times in UTC. The same announcements give the same text: an
 * event is stamped with when it was last changed, so that a calendar sees what is new by SEQUENCE.
 */
export function calendarOf(events: readonly Announcement[], language: Language, portalUrl: string): string {
  const t = translationsOf(language, "calendar");
  const kind = translationsOf(language, "announcements.kind");
  const calendar = ical({
    name: t("name", { utility: brand.name }),
    prodId: { company: brand.name, product: "portal", language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSeconds,
  });
  for (const event of events) {
    calendar.createEvent({
      id: `${event.id}@${new URL(portalUrl).hostname}`,
      stamp: event.changedAt,
      lastModified: event.changedAt,
      sequence: event.revision,
      start: event.startsAt,
      end: event.endsAt,
      summary: event.title,
      description: { plain: event.body },
      location: [...new Set(event.points.map(({ name }) => name))].join("; ") || null,
      url: new URL(announcementPath(event.id), portalUrl).href,
      categories: [{ name: kind(event.kind) }],
      status: event.withdrawn ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}
