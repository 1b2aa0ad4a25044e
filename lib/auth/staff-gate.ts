import { and, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { staff, staffSessions } from "@/db/schema/staff";
import { mayDo, type Permission } from "@/lib/auth/permissions";
import { asStaff, type Staff, type StaffMember } from "@/lib/auth/staff";
import { staffIdleMinutes } from "@/lib/auth/staff-limits";
import { tokenHash } from "@/lib/auth/token-hash";
import { defaultLanguage, isLanguage } from "@/lib/i18n/languages";
import { log } from "@/lib/log";

/** What the gate answers instead of data: nobody is signed in, or their role may not do it. */
export type StaffTurned = "signed-out" | "not-allowed";

export type StaffPassed<T> = { ok: true; value: T } | { ok: false; reason: StaffTurned };

/** The session's token, and whence the request comes. */
export type StaffRequest = { token: string; address: string | null };

/**
 * Opens one transaction of the office's for the session of a token and runs `work` with who it belongs to. Nothing is run
 * without a live session, for a locked member, or where the role lacks the permission (R13, R16, R23).
 * Database errors pass through (R17). `deadlineMs` is for work that looks at all points.
 */
export function enterAsStaff<T>(
  { token, address }: StaffRequest,
  permission: Permission,
  work: (staff: Staff) => Promise<T>,
  options?: { deadlineMs?: number },
): Promise<StaffPassed<T>> {
  const enter = async (tx: Tx): Promise<StaffPassed<T>> => {
    const [found] = await tx
      .select({
        sessionId: staffSessions.id,
        id: staff.id,
        name: staff.name,
        email: staff.email,
        role: staff.role,
        language: staff.language,
        stale: sql<boolean>`${staffSessions.lastSeenAt} < now() - interval '1 minute'`,
      })
      .from(staffSessions)
      .innerJoin(staff, eq(staff.id, staffSessions.staffId))
      .where(
        and(
          eq(staffSessions.tokenHash, tokenHash(token)),
          gt(staffSessions.expiresAt, sql`now()`),
          gt(staffSessions.lastSeenAt, sql`now() - make_interval(mins => ${staffIdleMinutes})`),
          isNull(staff.lockedAt),
          isNotNull(staff.activatedAt),
        ),
      );
    if (!found) return { ok: false, reason: "signed-out" };
    const { stale, ...row } = found;
    // Once a minute at most: an update holds the row until the page is done, and a member's other pages would wait.
    if (stale) {
      await tx
        .update(staffSessions)
        .set({ lastSeenAt: sql`now()` })
        .where(eq(staffSessions.id, row.sessionId));
    }
    if (!mayDo(row.role, permission)) {
      log.warn({ event: "staff.not-allowed", permission });
      return { ok: false, reason: "not-allowed" };
    }
    const language = isLanguage(row.language) ? row.language : defaultLanguage;
    const member: StaffMember = { ...row, language, address };
    return { ok: true, value: await work(asStaff(tx, member)) };
  };
  return transaction("office", enter, options);
}
