import { existsSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { ask } from "@/tests/support/by-hand";
import { freePort } from "@/tests/support/portal-process";
import { addReadHousehold, type ReadHousehold } from "@/tests/support/read-household";
import { startBalancer } from "./balancer";
import { type FaultyPortal, startFaultyPortal } from "./faulty-portal";
import { journeys, type Step, writeMessage } from "./journeys";

let faulty: FaultyPortal;
/** Nobody may write more than thirty messages a day, so each test has customers of its own. */
let households: ReadHousehold[] = [];

beforeAll(async () => {
  faulty = await startFaultyPortal();
}, 180_000);
beforeEach(async () => {
  households = [];
  for (let made = 0; made < 30; made++) households.push(await addReadHousehold());
});
afterAll(() => faulty.close(), 60_000);

/** Customers who do one thing after the other until told; answers how to tell them. */
function keepBusy(
  url: string,
  journey: string,
  customers: number,
): { steps: Step[]; enough(): Promise<void> } {
  const steps: Step[] = [];
  let over = false;
  const running = Promise.all(
    Array.from({ length: customers }, async (_, number) => {
      while (!over) {
        const household = households[number % households.length];
        const go = journeys[journey];
        if (!household || !go) throw new Error(`no ${journey}`);
        const done = await go(url, household);
        steps.push(done);
        await pause(done.refused ? 100 : 20);
      }
    }),
  );
  return {
    steps,
    async enough() {
      over = true;
      await running;
    },
  };
}

const messagesBy = async (): Promise<Map<string, number>> => {
  const counts = await transaction("office", (tx) =>
    tx.execute<{ id: string; times: number }>(
      sql`select conversation_id as id, count(*)::int as times from messages group by 1`,
    ),
  );
  return new Map(counts.map(({ id, times }) => [id, times]));
};

// R41
test("killed in the middle of what customers send, three times: nothing acknowledged is lost, nothing is there twice", async () => {
  for (let kill = 0; kill < 3; kill++) {
    const port = await freePort();
    const first = await faulty.another({}, port);
    const { steps, enough } = keepBusy(first.url, "writes to the office", 12);
    await pause(1_500 + 70 * kill);
    await first.kill();
    await pause(300);
    const second = await faulty.another({}, port);
    await pause(1_000);
    await enough();
    for (const { writes = "", by, acknowledged, refused } of steps) {
      if (!acknowledged && !refused && by) await writeMessage(second.url, by, writes);
    }
    const there = await messagesBy();
    expect(steps.filter(({ acknowledged }) => acknowledged).length).toBeGreaterThan(20);
    expect(steps.some(({ status }) => status === 0)).toBe(true);
    const sent = steps.filter(({ refused }) => !refused);
    expect(sent.filter(({ writes = "" }) => there.get(writes) !== 1)).toEqual([]);
    await second.stop();
  }
});

// R45
test("exchanged one after the other behind a balancer, under load: no request is broken", async () => {
  const balancer = await startBalancer();
  const address = `http://localhost:${balancer.port}`;
  const env = { PORTAL_URL: address, SHUTDOWN_DELAY_MS: "1500" };
  const first = await faulty.another(env);
  const second = await faulty.another(env);
  for (const { url } of [first, second]) balancer.add(url);
  await expect.poll(async () => (await ask(`${address}/login`).catch(() => null))?.status).toBe(200);
  const reading = keepBusy(address, "sees the overview", 10);
  const writing = keepBusy(address, "writes to the office", 3);
  await pause(1_500);
  const third = await faulty.another(env);
  balancer.add(third.url);
  await pause(500);
  await first.stop();
  await pause(500);
  await second.stop();
  await pause(1_000);
  await Promise.all([reading.enough(), writing.enough()]);
  expect(reading.steps.length).toBeGreaterThan(50);
  expect([...reading.steps, ...writing.steps].filter(({ acknowledged }) => !acknowledged)).toEqual([]);
  await third.stop();
  await balancer.close();
});

// R45
test("told to end, it answers in whole what it has begun", async () => {
  const only = await faulty.another();
  const asked = households.map(({ account }) => ask(`${only.url}/`, { session: account.token }));
  // The first answer says that all were taken in: they came together.
  await Promise.race(asked);
  await only.stop();
  const answers = await Promise.all(asked);
  expect(answers.filter(({ status, body }) => status !== 200 || !body.includes("</html>"))).toEqual([]);
});

// R13
test("two portals over one database are one: signed in at one is signed in at the other, and out at once", async () => {
  const other = await faulty.another();
  const { account } = await addReadHousehold();
  const { portal } = faulty;
  const session = account.token;
  expect((await ask(`${portal.url}/`, { session })).status).toBe(200);
  expect((await ask(`${other.url}/`, { session })).status).toBe(200);
  const left = await ask(`${portal.url}/api/sign-out`, {
    method: "POST",
    session,
    headers: { origin: portal.url },
  });
  expect(left.status).toBe(303);
  const after = await ask(`${other.url}/`, { session });
  expect(after.headers.location ?? "").toContain("/login");
  await other.stop();
});

const fakeTime = [
  "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1",
  "/usr/lib/faketime/libfaketime.so.1",
].find((path) => existsSync(path));

test.skipIf(!fakeTime).each(["+1d", "-1d"])(
  `a host whose clock is a day off (%s) signs nobody out and takes what is sent${fakeTime ? "" : " (skipped: faketime is not installed)"}`,
  async (offset) => {
    const late = await faulty.another({
      LD_PRELOAD: fakeTime ?? "",
      FAKETIME: offset,
      FAKETIME_DONT_RESET: "1",
    });
    const household = await addReadHousehold();
    expect((await ask(`${late.url}/`, { session: household.account.token })).status).toBe(200);
    for (const journey of ["logs in", "writes to the office"] as const) {
      expect((await journeys[journey]?.(late.url, household))?.acknowledged, journey).toBe(true);
    }
    // Where the clock is right, it is the same session.
    expect((await ask(`${faulty.portal.url}/`, { session: household.account.token })).status).toBe(200);
    await late.stop();
  },
);
