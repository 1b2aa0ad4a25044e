import { mailAnnouncements } from "@/lib/announcements/mails";
import { isBearer } from "@/lib/auth/bearer";
import { makeDataExports } from "@/lib/data-export/make";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { deliverDue } from "@/lib/outbox/deliver";
import { doRecurringWork } from "@/lib/recurring-work";
import { sendReadingReminders } from "@/lib/reminders/send";

/** As long as hosts let a request run; what is left waits for the next one. */
export const maxDuration = 60;
const longestCopyingMs = 20_000;
const longestDeliveryMs = 25_000;

/**
 * For hosts without a worker: sends reminders, announcements and mail, makes copies of data and does the recurring work, for
 * who knows CRON_SECRET. Without that variable the route does not exist. Schedulers call it by GET or POST; calling it twice
 * does no harm.
 */
export async function GET(request: Request): Promise<Response> {
  const { CRON_SECRET } = env();
  if (!CRON_SECRET) return new Response(null, { status: 404 });
  if (!isBearer(request.headers.get("authorization"), CRON_SECRET)) {
    log.warn({ event: "cron.unauthorised" });
    return new Response(null, { status: 401, headers: { "www-authenticate": "Bearer" } });
  }
  const reminders = await sendReadingReminders();
  const announcements = await mailAnnouncements();
  const copies = await makeDataExports({ signal: AbortSignal.timeout(longestCopyingMs) });
  const mails = await deliverDue({ limit: 500, signal: AbortSignal.timeout(longestDeliveryMs) });
  const removed = await doRecurringWork();
  return Response.json(
    { reminders, announcements, copies, mails, removed },
    { headers: { "cache-control": "no-store" } },
  );
}

export const POST = GET;
