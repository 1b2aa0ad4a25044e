import { sql } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { DatabaseUnavailable } from "@/db/errors";
import { openPool, type Pool } from "@/db/pool";
import { testDatabase } from "@/tests/support/database";
import { type DatabaseWire, openDatabaseWire } from "@/tests/support/database-wire";

// Nothing here may end by the deadline: it lies behind the time each test has.
const limits = { slots: 3, waiting: 20, waitMs: 60_000, deadlineMs: 120_000 };
const open: { pool: Pool; wire: DatabaseWire }[] = [];

async function wired() {
  const wire = await openDatabaseWire(testDatabase.app);
  const pool = openPool({ url: wire.url, pooled: false, statementTimeoutMs: 60_000 }, limits);
  open.push({ pool, wire });
  const ask = () => pool.transaction((tx) => tx.execute(sql`select 1 as one`));
  return { wire, pool, ask };
}

afterEach(async () => {
  for (const { pool, wire } of open.splice(0)) {
    await wire.cut().catch(() => undefined);
    await pool.end();
  }
});

test("a database that is away is known at once, by everyone who asks", async () => {
  const { wire, ask } = await wired();
  await wire.cut();
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, ask));
  for (const outcome of outcomes) {
    expect(outcome).toMatchObject({ status: "rejected", reason: expect.any(DatabaseUnavailable) });
    expect(outcome).toMatchObject({ reason: { outcomeUnknown: false } });
  }
});

test("connections that broke while nobody used them cost no request", async () => {
  const { wire, ask } = await wired();
  await Promise.all([ask(), ask(), ask()]);
  await wire.cut();
  await wire.mend();
  await expect.poll(() => ask().then((rows) => rows.length)).toBe(1);
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, ask));
  expect(outcomes.map(({ status }) => status)).toEqual(Array(10).fill("fulfilled"));
});

test("a connection that breaks under a question ends it, and the next one is answered", async () => {
  const { wire, pool, ask } = await wired();
  const slow = pool.transaction((tx) => tx.execute(sql`select pg_sleep(300)`));
  slow.catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await wire.cut();
  await expect(slow).rejects.toThrow(DatabaseUnavailable);
  await wire.mend();
  expect(await ask()).toHaveLength(1);
});

test("a connection that breaks at the commit leaves open whether it was written", async () => {
  const { wire, pool } = await wired();
  const work = pool.transaction(async (tx) => {
    await tx.execute(sql`select 1`);
    // Cut after the work and before the commit can be answered.
    queueMicrotask(() => void wire.cut());
  });
  await expect(work).rejects.toMatchObject({ name: "DatabaseUnavailable", outcomeUnknown: true });
});
