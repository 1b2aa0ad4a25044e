import { eq } from "drizzle-orm";
import { calendarFeeds } from "@/db/schema/announcements";
import type { Customer } from "@/lib/auth/customer";

/** Since when the login's calendar has its address; null where it has none. */
export async function calendarFeedSince({ tx, account }: Customer): Promise<Date | null> {
  const [feed] = await tx
    .select({ madeAt: calendarFeeds.madeAt })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.accountId, account.id));
  return feed?.madeAt ?? null;
}
