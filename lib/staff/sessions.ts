import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { staffSessions } from "@/db/schema/staff";
import { staffAbsoluteHours } from "@/lib/auth/staff-limits";
import { newToken, tokenHash } from "@/lib/auth/token-hash";

const longestUserAgent = 300;

/** With what and whence somebody signs in, and the token the browser held before, which ends (R13). */
export type StaffBrowser = { userAgent: string | null; address: string | null; replaces: string | undefined };

/** Starts a session of the office's and answers its opaque token, of which the database keeps the hash (R13, R16). */
export async function startStaffSession(
  tx: Tx,
  staffId: string,
  { userAgent, address, replaces }: StaffBrowser,
): Promise<string> {
  const token = newToken();
  if (replaces) await endStaffSession(tx, replaces);
  await tx.insert(staffSessions).values({
    id: randomUUID(),
    tokenHash: tokenHash(token),
    staffId,
    expiresAt: sql`now() + make_interval(hours => ${staffAbsoluteHours})`,
    userAgent: userAgent?.slice(0, longestUserAgent),
    address,
  });
  return token;
}

/** Ends the session of a token; an unknown token ends nothing. */
export async function endStaffSession(tx: Tx, token: string): Promise<void> {
  await tx.delete(staffSessions).where(eq(staffSessions.tokenHash, tokenHash(token)));
}

/** Ends every session of a member, as when they are locked or get another role. */
export async function endStaffSessions(tx: Tx, staffId: string): Promise<void> {
  await tx.delete(staffSessions).where(eq(staffSessions.staffId, staffId));
}
