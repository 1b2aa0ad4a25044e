import { lt, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { captchas, sessions, throttleEvents, tokens } from "@/db/schema/sessions";
import { sessionIdleHours } from "@/lib/auth/session-limits";

/** Removes sessions that ended, by age or by rest (R16); answers how many. */
export async function expireSessions(tx: Tx): Promise<number> {
  const resting = sql`now() - make_interval(hours => ${sessionIdleHours})`;
  const ended = or(lt(sessions.expiresAt, sql`now()`), lt(sessions.lastSeenAt, resting));
  return (await tx.delete(sessions).where(ended)).count;
}

/** Removes keys a month after their end; until then a page can say that a link is old or used. Answers how many. */
export async function expireTokens(tx: Tx): Promise<number> {
  return (await tx.delete(tokens).where(lt(tokens.expiresAt, sql`now() - interval '30 days'`))).count;
}

/** Removes captchas whose time is over, used or not (R33); answers how many. */
export async function expireCaptchas(tx: Tx): Promise<number> {
  return (await tx.delete(captchas).where(lt(captchas.expiresAt, sql`now()`))).count;
}

/** Removes throttle events a day old; no throttle looks back further than hours (R6). Answers how many. */
export async function expireThrottleEvents(tx: Tx): Promise<number> {
  return (await tx.delete(throttleEvents).where(lt(throttleEvents.at, sql`now() - interval '1 day'`))).count;
}
