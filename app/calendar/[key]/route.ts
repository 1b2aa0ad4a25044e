import { noFile, noStore } from "@/app/api/answers";
import { calendarOf } from "@/lib/announcements/calendar";
import { eventsFor } from "@/lib/announcements/queries";
import { forCalendarKey } from "@/lib/auth/session";
import { calendarKeyIn } from "@/lib/calendar-feeds/paths";
import { env } from "@/lib/env";
import { getLanguage } from "@/lib/i18n/request-language";
import { translationsOf } from "@/lib/i18n/translations";

type Props = { params: Promise<{ key: string }> };

/** A login's calendar, for who knows its secret address; all others get one answer, whatever is wrong with theirs. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const key = calendarKeyIn((await params).key);
  const calendar =
    key &&
    (await forCalendarKey(key, async (subscriber, language) =>
      calendarOf(await eventsFor(subscriber, language), language, env().PORTAL_URL),
    ));
  if (!calendar) return noFile(404, translationsOf(await getLanguage(), "notFound")("text"));
  return new Response(calendar, {
    headers: {
      ...noStore,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="portal.ics"',
    },
  });
}
