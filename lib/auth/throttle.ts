import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { throttleEvents } from "@/db/schema/sessions";
import { keyedHash } from "@/lib/auth/secret";
import { type Allowance, secondsToWait } from "@/lib/auth/wait";

/** What is counted, and how much of it is free. `login` counts failures; the others count requests that could be abused. */
const allowances = {
  "login-name": { free: 5, withinMinutes: 15 },
  "login-address": { free: 50, withinMinutes: 60 },
  "registration-code": { free: 5, withinMinutes: 15 },
  "registration-address": { free: 50, withinMinutes: 60 },
  "mail-name": { free: 5, withinMinutes: 15 },
  "mail-address": { free: 50, withinMinutes: 60 },
} satisfies Record<string, Allowance>;

type Purpose = "login" | "registration" | "mail";

/** One try, counted from the moment it was let in; `forget` takes it back. */
export type Turn = { ok: true; eventIds: number[] } | { ok: false; waitSeconds: number };

type Counted = { scope: keyof typeof allowances; key: string };

/** A name tried from an address. Where the address is unknown (R7) the name alone counts. */
export function tryOf(purpose: Purpose, name: string, address: string | null): Counted[] {
  const nameScope = purpose === "registration" ? "registration-code" : (`${purpose}-name` as const);
  return [
    { scope: nameScope, key: name },
    ...(address ? [{ scope: `${purpose}-address` as const, key: address }] : []),
  ];
}

/**
 * Lets a try in and counts it, or says how long to wait (R6). It is counted before its outcome is known, under a
 * lock per name and address, so that many at once are not all let in by the same free turn. Must commit whatever
 * becomes of the try; a try that waits is not counted, so that asking does not prolong the wait.
 */
export async function takeTurn(tx: Tx, counted: readonly Counted[]): Promise<Turn> {
  const keys = counted.map(({ scope, key }) => ({ scope, hash: keyedHash(`throttle-${scope}`, key) }));
  // Sent together, run in order: always the name before the address, so that no two tries wait in a circle.
  const locks = keys.map(({ hash }) => lock(tx, hash));
  const waits = await Promise.all(keys.map(({ scope, hash }) => waitOf(tx, scope, hash)));
  await Promise.all(locks);
  const waitSeconds = Math.max(0, ...waits);
  if (waitSeconds > 0) return { ok: false, waitSeconds };
  const events = await tx
    .insert(throttleEvents)
    .values(keys.map(({ scope, hash }) => ({ scope, keyHash: hash })))
    .returning({ id: throttleEvents.id });
  return { ok: true, eventIds: events.map(({ id }) => id) };
}

async function lock(tx: Tx, hash: Buffer): Promise<void> {
  // Awaited here, because a query that nobody awaits is not sent.
  await tx.execute(sql`select pg_advisory_xact_lock(${hash.readBigInt64BE(0).toString()}::bigint)`);
}

async function waitOf(tx: Tx, scope: Counted["scope"], hash: Buffer): Promise<number> {
  const allowance = allowances[scope];
  const [seen] = await tx.execute<{ failures: number; since: number }>(sql`
    select count(*)::int as failures, coalesce(extract(epoch from now() - max(at)), 0)::float as since
      from throttle_events
     where scope = ${scope} and key_hash = ${hash} and at > now() - make_interval(mins => ${allowance.withinMinutes})`);
  return secondsToWait(seen?.failures ?? 0, seen?.since ?? 0, allowance);
}

/** Takes a try back that turned out well. */
export async function forget(tx: Tx, { eventIds }: { eventIds: readonly number[] }): Promise<void> {
  if (eventIds.length > 0) await tx.delete(throttleEvents).where(inArray(throttleEvents.id, [...eventIds]));
}

/** Forgets the failures counted for a name, once somebody proved to be its owner; those of an address stay. */
export async function forgetFailures(tx: Tx, name: string): Promise<void> {
  const hash = keyedHash("throttle-login-name", name);
  await tx
    .delete(throttleEvents)
    .where(and(eq(throttleEvents.scope, "login-name"), eq(throttleEvents.keyHash, hash)));
}
