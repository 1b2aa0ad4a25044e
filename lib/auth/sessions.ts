import { randomUUID } from "node:crypto";
import { and, desc, eq, gt, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { sessions } from "@/db/schema/sessions";
import type { AccountHolder } from "@/lib/auth/customer";
import { sessionAbsoluteHours, sessionIdleHours } from "@/lib/auth/session-limits";
import { newToken, tokenHash } from "@/lib/auth/token-hash";

const longestUserAgent = 300;

/** Who signs in, with which browser, and the token the browser held before, which ends (R13). */
export type NewSession = { accountId: string; userAgent: string | null; replaces: string | undefined };

/** Starts a session and answers its opaque token, of which the database keeps the hash (R13, R16). */
export async function startSession(tx: Tx, { accountId, userAgent, replaces }: NewSession): Promise<string> {
  const token = newToken();
  await Promise.all([
    replaces ? endSession(tx, replaces) : undefined,
    tx.insert(sessions).values({
      id: randomUUID(),
      tokenHash: tokenHash(token),
      accountId,
      expiresAt: sql`now() + make_interval(hours => ${sessionAbsoluteHours})`,
      userAgent: userAgent?.slice(0, longestUserAgent),
    }),
  ]);
  return token;
}

/** Ends the session of a token; an unknown token ends nothing. */
export async function endSession(tx: Tx, token: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.tokenHash, tokenHash(token)));
}

/** Ends a session by its id, as the gate handed it out. */
export async function endSessionById(tx: Tx, id: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.id, id));
}

/** Ends every session of an account, as after a reset of its password (R10). */
export async function endAllSessions(tx: Tx, accountId: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.accountId, accountId));
}

/** Ends every session of the account but the one that asks, as after a change of its password (R10). */
export async function endOtherSessions({ tx, account }: AccountHolder): Promise<void> {
  await tx
    .delete(sessions)
    .where(and(eq(sessions.accountId, account.id), ne(sessions.id, account.sessionId)));
}

/** A browser in which the account is signed in now. */
export type LiveSession = {
  id: string;
  startedAt: Date;
  lastSeenAt: Date;
  userAgent: string | null;
  current: boolean;
};

/** The account's live sessions, the one that asks first, then by last use (R18). */
export async function listSessions({ tx, account }: AccountHolder): Promise<LiveSession[]> {
  const rows = await tx
    .select({
      id: sessions.id,
      startedAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      userAgent: sessions.userAgent,
    })
    .from(sessions)
    .where(
      and(
        eq(sessions.accountId, account.id),
        gt(sessions.expiresAt, sql`now()`),
        gt(sessions.lastSeenAt, sql`now() - make_interval(hours => ${sessionIdleHours})`),
      ),
    )
    .orderBy(desc(eq(sessions.id, account.sessionId)), desc(sessions.lastSeenAt));
  return rows.map((row) => ({ ...row, current: row.id === account.sessionId }));
}

/** Ends one other session of the account; another's id ends nothing and is answered alike (R18, R24). */
export async function endOtherSession({ tx, account }: AccountHolder, id: string): Promise<void> {
  await tx
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.accountId, account.id), ne(sessions.id, account.sessionId)));
}
