import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DatabaseBusy, DatabaseUnavailable } from "@/db/errors";
import { openPool, type Pool } from "@/db/pool";
import { type DatabaseWire, openDatabaseWire } from "@/tests/support/database-wire";
import { copyTemplate, onServer, prepareServer, roleUrl } from "@/tests/support/test-server";
import { faults } from "./faults";
import { type FaultyServer, mayMount, startFaultyServer } from "./faulty-server";

// What the guard of `db/` promises of a driver that hangs by itself, fault by fault. Uncaught errors fail the run by themselves.

const workers = 40;
const limits = { slots: 10, waiting: 50, waitMs: 2_000, deadlineMs: 4_500 };
const longestMs = 5_000;

type Call = {
  id: string;
  begun: number;
  took: number;
  outcome: "kept" | "refused" | "unknown";
  error?: unknown;
};

let server: FaultyServer;
let wire: DatabaseWire;
let ownUrl: string;

beforeAll(async () => {
  server = await startFaultyServer();
  const database = await copyTemplate(await prepareServer(server.url));
  ownUrl = new URL(`/${database}`, server.url).href;
  await onServer(ownUrl, (as) =>
    as.unsafe(`create table kept (id uuid primary key); grant select, insert on kept to portal_app`),
  );
  wire = await openDatabaseWire(roleUrl(server.url, database, "app"));
}, 120_000);

afterAll(async () => {
  await wire.cut();
  await server.close();
}, 60_000);

async function write(pool: Pool): Promise<Call> {
  const id = randomUUID();
  const begun = performance.now();
  const answer = await pool
    .transaction(async (tx) => {
      await tx.execute(sql`select 1`);
      await tx.execute(sql`insert into kept values (${id}::uuid)`);
    })
    .then(
      () => ({ outcome: "kept" as const }),
      (error: unknown) => ({
        outcome:
          error instanceof DatabaseUnavailable && error.outcomeUnknown
            ? ("unknown" as const)
            : ("refused" as const),
        error,
      }),
    );
  return { id, begun, took: performance.now() - begun, ...answer };
}

if (!mayMount)
  test.skip("the disk is full (skipped: this user may not mount a file system to fill)", () => undefined);

describe.each(Object.entries(faults))("%s", (name, fault) => {
  const calls: Call[] = [];
  const ended = { at: 0 };

  beforeAll(async () => {
    const pool = openPool(
      { url: wire.url, pooled: false, statementTimeoutMs: 4_000, connectTimeoutMs: 2_000 },
      limits,
    );
    let over = false;
    const worker = async () => {
      while (!over) {
        const call = await write(pool);
        calls.push(call);
        if (call.outcome !== "kept") await pause(50);
      }
    };
    const running = Array.from({ length: workers }, worker);
    await pause(500);
    const end = await fault.begin(server, wire);
    await pause(fault.lastsMs);
    await end();
    ended.at = performance.now();
    await pause(2_500);
    over = true;
    // The wait for a connection and the deadline, and then some: whoever has no answer then will never have one.
    await Promise.race([Promise.all(running), pause(2 * longestMs)]);
    await pool.end();
    const longest = Math.max(...calls.map(({ took }) => took));
    process.stdout.write(
      `guard · ${name}: ${calls.length} calls, the longest ${Math.round(longest)} ms, back after ${Math.round(backAt() - ended.at)} ms\n`,
    );
  }, 120_000);

  const backAt = () =>
    Math.min(
      ...calls
        .filter(({ outcome }) => outcome === "kept")
        .map(({ begun, took }) => begun + took)
        .filter((at) => at > ended.at),
    );

  test("every call is settled within five seconds", () => {
    expect(calls.length).toBeGreaterThan(workers);
    expect(Math.max(...calls.map(({ took }) => took))).toBeLessThan(longestMs);
  });

  test("it answers again within two seconds of the fault's end", () => {
    expect(backAt() - ended.at).toBeLessThan(2_000);
    // And for good, not for one lucky call.
    const late = calls.filter(({ begun }) => begun > ended.at + 2_000);
    expect(late.filter(({ outcome }) => outcome !== "kept")).toEqual([]);
  });

  test("what was said to be written is there, what was said not to be is not", async () => {
    const rows = await onServer(ownUrl, (as) => as<{ id: string }[]>`select id from kept`);
    const there = new Set(rows.map(({ id }) => id));
    const of = (outcome: Call["outcome"]) => calls.filter((call) => call.outcome === outcome);
    expect(of("kept").filter(({ id }) => !there.has(id))).toEqual([]);
    expect(of("refused").filter(({ id }) => there.has(id))).toEqual([]);
  });

  test("who is refused is told that the database is away or busy, and nothing else", () => {
    const others = calls.filter(
      ({ error }) =>
        error !== undefined && !(error instanceof DatabaseUnavailable || error instanceof DatabaseBusy),
    );
    expect(others.map(({ error }) => String(error))).toEqual([]);
  });
});
