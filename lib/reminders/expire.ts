import { lt, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { readingReminders } from "@/db/schema/reading-reminders";

/** Removes the notes of reminders two months old, whose links and windows are long over (R38). Answers how many. */
export async function expireReminders(tx: Tx): Promise<number> {
  return (
    await tx.delete(readingReminders).where(lt(readingReminders.sentAt, sql`now() - interval '60 days'`))
  ).count;
}
