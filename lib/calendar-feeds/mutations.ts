import { eq, sql } from "drizzle-orm";
import { calendarFeeds } from "@/db/schema/announcements";
import { recordAudit } from "@/lib/audit/record";
import type { Customer } from "@/lib/auth/customer";
import { newToken, tokenHash } from "@/lib/auth/token-hash";
import { env } from "@/lib/env";
import { ok, type Result } from "@/lib/result";
import { calendarPath } from "./paths";

/**
 * Makes the secret address of the login's calendar; one it had before opens nothing any more. The database keeps its
 * SHA-256 alone (R8): this answer is the only place where the address is ever told.
 */
export async function makeCalendarFeed({
  tx,
  account,
}: Customer): Promise<Result<{ address: string }, never>> {
  const key = newToken();
  const secretHash = tokenHash(key);
  await tx
    .insert(calendarFeeds)
    .values({ accountId: account.id, secretHash })
    .onConflictDoUpdate({ target: calendarFeeds.accountId, set: { secretHash, madeAt: sql`now()` } });
  await recordAudit(tx, { actor: "customer", accountId: account.id, action: "calendar.made" });
  return ok({ address: new URL(calendarPath(key), env().PORTAL_URL).href });
}

/** Takes the address back: it opens nothing from now on. Taking it back twice changes nothing. */
export async function removeCalendarFeed({ tx, account }: Customer): Promise<Result<null, never>> {
  const removed = await tx
    .delete(calendarFeeds)
    .where(eq(calendarFeeds.accountId, account.id))
    .returning({ accountId: calendarFeeds.accountId });
  if (removed.length > 0)
    await recordAudit(tx, { actor: "customer", accountId: account.id, action: "calendar.removed" });
  return ok(null);
}
