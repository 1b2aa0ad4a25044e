import { spawnSync } from "node:child_process";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPool, type Pool } from "@/db/pool";
import { testDatabase } from "@/tests/support/database";
import { type Pooler, startPooler } from "@/tests/support/pooler";

const installed = spawnSync("pgbouncer", ["--version"]).status === 0;

/** The whole suite runs behind one with `TEST_POOLER=1`; here is what a pooler in transaction mode must not do. */
describe.skipIf(!installed)(
  `behind PgBouncer in transaction mode${installed ? "" : " (skipped: pgbouncer is not installed)"}`,
  () => {
    let pooler: Pooler;
    let pool: Pool;

    beforeAll(async () => {
      pooler = await startPooler(testDatabase.server);
      const url = new URL(testDatabase.app);
      url.port = String(pooler.port);
      pool = openPool(
        { url: url.href, pooled: true, statementTimeoutMs: 4_000 },
        { slots: 40, waiting: 400, waitMs: 20_000, deadlineMs: 30_000 },
      );
    });
    afterAll(async () => {
      await pool.end();
      await pooler.close();
    });

    // R25
    test("what one transaction sets, no other sees, four hundred over twenty connections", async () => {
      const seen = await Promise.all(
        Array.from({ length: 400 }, (_, number) =>
          pool.transaction(async (tx) => {
            const [before] = await tx.execute<{ is: string | null }>(
              sql`select nullif(current_setting('app.payers', true), '') as is`,
            );
            await tx.execute(sql`select set_config('app.payers', ${String(number)}, true)`);
            const [after] = await tx.execute<{ is: string }>(sql`select current_setting('app.payers') as is`);
            return { before: before?.is ?? null, own: after?.is === String(number) };
          }),
        ),
      );
      expect(seen.filter(({ before, own }) => before !== null || !own)).toEqual([]);
    });

    test("a transaction that fails leaves nothing behind on its connection", async () => {
      for (let turn = 0; turn < 30; turn++) {
        await expect(pool.transaction((tx) => tx.execute(sql`select 1 / 0`))).rejects.toThrow();
        const [row] = await pool.transaction((tx) => tx.execute<{ one: number }>(sql`select 1 as one`));
        expect(row?.one).toBe(1);
      }
    });
  },
);
