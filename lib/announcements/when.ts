import { clockTime, formatDay, formatDayLong, formatDayTime, today } from "@/lib/dates";
import type { Language } from "@/lib/i18n/languages";
import { translationsOf } from "@/lib/i18n/translations";
import { clock } from "@/lib/office-hours";
import type { Announcement } from "./announcement";

type Timed = Pick<Announcement, "kind" | "startsAt" | "endsAt" | "publishedAt">;

/** When what is announced takes place, in a language; of news, when it was published. */
export function whenOf({ kind, startsAt, endsAt, publishedAt }: Timed, language: Language): string {
  const t = translationsOf(language, "announcements.when");
  if (kind === "news") return t("published", { day: formatDay(today(publishedAt), language) });
  if (today(startsAt) !== today(endsAt)) {
    return t("days", { from: formatDayTime(startsAt, language), to: formatDayTime(endsAt, language) });
  }
  return t("oneDay", {
    day: formatDayLong(today(startsAt), language),
    from: clock(clockTime(startsAt), language),
    to: clock(clockTime(endsAt), language),
  });
}
