import { transaction } from "@/db/client";
import { type Day, hourOf, today } from "@/lib/dates";
import { log } from "@/lib/log";
import { windowOn } from "@/lib/readings/reading-windows";
import { type OpenWindow, remindNext } from "@/lib/reminders/mutations";

/** Nobody's mail arrives in the night. */
const firstHour = 8;
export const accountsAtOnce = 100;
export const beforeAll = "00000000-0000-0000-0000-000000000000";

/**
 * Reminds everybody who asked for it of the meters that are to be read these days and are not yet. As often as one
 * likes, and several at once: each point is reminded of once a window. Answers how many mails were enqueued.
 */
export async function sendReadingReminders(now = new Date()): Promise<number> {
  const day = today(now);
  const windows = openOn(day);
  if (windows.length === 0 || hourOf(now) < firstHour) return 0;
  let after: string | undefined = beforeAll;
  let mails = 0;
  while (after !== undefined) {
    const from: string = after;
    const done = await transaction("office", (tx) =>
      remindNext(tx, { windows, day, after: from, limit: accountsAtOnce }),
    );
    mails += done.mails;
    after = done.last;
  }
  if (mails > 0) log.info({ event: "reading-reminders.enqueued", mails });
  return mails;
}

/** The windows that are open on a day, by service. */
export function openOn(day: Day): OpenWindow[] {
  return (["water", "heat", "gas", "sewage", "waste"] as const).flatMap((service) => {
    const window = windowOn(service, day);
    return window ? [{ service, ...window }] : [];
  });
}
