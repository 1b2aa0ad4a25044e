import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { ask } from "@/tests/support/by-hand";
import { addReadHousehold, type ReadHousehold } from "@/tests/support/read-household";
import { faults } from "./faults";
import { type FaultyPortal, startFaultyPortal } from "./faulty-portal";
import { mayMount } from "./faulty-server";
import { journeys, type Step, writeMessage } from "./journeys";

const longestMs = 5_000;
/** How often one customer does something: they think in between. */
const thinkingMs = 150;
const householdsPerFault = 60;

let faulty: FaultyPortal;

beforeAll(async () => {
  faulty = await startFaultyPortal();
}, 180_000);
afterAll(() => faulty.close(), 60_000);

if (!mayMount)
  test.skip("the disk is full (skipped: this user may not mount a file system to fill)", () => undefined);

// R17, R44: each fault of the database while customers do what they came for; what was acknowledged is compared with the rows.
describe.each(Object.entries(faults))("%s, while customers are at work", (name, fault) => {
  const steps: Record<string, Step[]> = {};
  const fates = { begunAt: 0, endedAt: 0, backAt: 0 };
  let households: ReadHousehold[] = [];

  beforeAll(async () => {
    households = [];
    for (let made = 0; made < householdsPerFault; made++) households.push(await addReadHousehold());
    let over = false;
    const customers = Object.entries(journeys).flatMap(([journey, go]) => {
      steps[journey] = [];
      const own = journey === "reports the meter" ? households.slice(5) : households.slice(0, 5);
      return [0, 1].map(async (second) => {
        const mine = own.filter((_, at) => at % 2 === second);
        for (let turn = 0; !over; turn++) {
          // A meter is reported once; the others do the same again.
          const household = journey === "reports the meter" ? mine[turn] : mine[turn % mine.length];
          if (!household) return;
          steps[journey]?.push(await go(faulty.portal.url, household));
          await pause(journey === "reports the meter" ? 4 * thinkingMs : thinkingMs);
        }
      });
    });
    await pause(1_000);
    fates.begunAt = performance.now();
    const end = await fault.begin(faulty.server, faulty.wire);
    await pause(fault.lastsMs);
    await end();
    fates.endedAt = performance.now();
    const [{ account }] = households as [ReadHousehold];
    while ((await ask(`${faulty.portal.url}/`, { session: account.token })).status !== 200) await pause(50);
    fates.backAt = performance.now();
    await pause(1_500);
    over = true;
    await Promise.all(customers);
    const all = Object.values(steps).flat();
    const longest = Math.max(...all.map(({ took }) => took));
    process.stdout.write(
      `portal · ${name}: ${all.length} requests, the longest ${Math.round(longest)} ms, back after ${Math.round(fates.backAt - fates.endedAt)} ms, statuses ${[...new Set(all.map(({ status }) => status))].sort().join(" ")}\n`,
    );
  }, 180_000);

  test("the portal is back within two seconds of the fault's end, for good", () => {
    expect(fates.backAt - fates.endedAt).toBeLessThan(2_000);
    const late = Object.values(steps)
      .flat()
      .filter(({ begun }) => begun > fates.endedAt + 2_000);
    expect(late.filter(({ status }) => status !== 200 && status !== 303)).toEqual([]);
  });

  test("once it is known, everybody is told at once, and when to come again", () => {
    const all = Object.values(steps).flat();
    for (const { status, retryAfter } of all) {
      if (status === 503) expect(Number(retryAfter)).toBeGreaterThan(0);
    }
    const known = all.find(({ status }) => status === 503);
    if (!fault.away) return;
    const since = (known?.begun ?? Number.POSITIVE_INFINITY) + (known?.took ?? 0);
    expect(since).toBeLessThan(fates.endedAt);
    const asked = all.filter(({ begun }) => begun > since && begun < fates.endedAt - 500);
    expect(asked.filter(({ status }) => status !== 503)).toEqual([]);
    expect(Math.max(...asked.map(({ took }) => took))).toBeLessThan(3_000);
  });

  describe.each(Object.keys(journeys))("a customer who %s", (journey) => {
    test("never waits longer than five seconds, gets an answer always, and stays signed in", async () => {
      const mine = steps[journey] ?? [];
      expect(mine.length).toBeGreaterThan(3);
      expect(
        mine.filter(({ begun }) => begun > fates.begunAt && begun < fates.endedAt).length,
      ).toBeGreaterThan(0);
      expect(Math.max(...mine.map(({ took }) => took))).toBeLessThan(longestMs);
      expect(mine.filter(({ status }) => ![200, 303, 500, 503].includes(status))).toEqual([]);
      expect(mine.filter(({ signsOut }) => signsOut)).toEqual([]);
      const [{ account }] = households as [ReadHousehold];
      expect((await ask(`${faulty.portal.url}/`, { session: account.token })).status).toBe(200);
    });
  });

  test("what was acknowledged is there, once; what was not can be sent again and is there once", async () => {
    const written = steps["writes to the office"] ?? [];
    // As the sender's browser does, whose form still has its id.
    for (const { writes = "", acknowledged, by } of written) {
      if (!acknowledged && by) await writeMessage(faulty.portal.url, by, writes);
    }
    const counts = await transaction("office", (tx) =>
      tx.execute<{ id: string; times: number }>(
        sql`select conversation_id as id, count(*)::int as times from messages group by 1`,
      ),
    );
    const times = new Map(counts.map((row) => [row.id, row.times]));
    for (const { writes = "", acknowledged } of written) {
      expect(times.get(writes), `message ${writes}, ${acknowledged ? "acknowledged" : "sent again"}`).toBe(1);
    }
    const reported = steps["reports the meter"] ?? [];
    expect(reported.some(({ acknowledged }) => acknowledged)).toBe(true);
    const readings = await transaction("office", (tx) =>
      tx.execute<{ meter: string; times: number }>(sql`
        select m.service || '-' || m.serial as meter, count(*)::int as times
          from readings r join meters m on m.id = r.meter_id
         where r.source = 'customer' and r.withdrawn_at is null group by 1`),
    );
    const counted = new Map(readings.map((row) => [row.meter, row.times]));
    for (const { writes = "", acknowledged } of reported) {
      if (acknowledged) expect(counted.get(writes), writes).toBe(1);
      else expect(counted.get(writes) ?? 0, writes).toBeLessThanOrEqual(1);
    }
  });
});
