import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ask } from "@/tests/support/by-hand";
import { addReadHousehold, type ReadHousehold } from "@/tests/support/read-household";
import { atLength } from "./faults";
import { type FaultyPortal, startFaultyPortal } from "./faulty-portal";
import { mixedJourneys, statusesOf } from "./load";

const minutes = 60_000;
const forMs = atLength ? 10 * minutes : 20_000;
const mostMemoryMb = 700;

let faulty: FaultyPortal;
const households: ReadHousehold[] = [];

beforeAll(async () => {
  faulty = await startFaultyPortal();
  for (let made = 0; made < (atLength ? 150 : 30); made++) households.push(await addReadHousehold());
}, 180_000);
afterAll(() => faulty.close(), 60_000);

/** Of the portal's process, in MB. */
async function memory(): Promise<number> {
  const status = await readFile(`/proc/${faulty.portal.pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

test(`fifty customers at half of what the portal can do for ${forMs / 1000} s: no error, and memory stays`, {
  timeout: forMs + 2 * minutes,
}, async () => {
  const { url } = faulty.portal;
  await mixedJourneys(url, households, { customers: 50, forMs: 3_000 });
  const atMost = await mixedJourneys(url, households, { customers: 50, forMs: 6_000 });
  const perSecond = atMost.length / 6;
  const samples: number[] = [];
  let over = false;
  const watch = (async () => {
    while (!over) {
      samples.push(await memory());
      await pause(forMs / 40);
    }
  })();
  const steps = await mixedJourneys(url, households, {
    customers: 50,
    forMs,
    everyMs: (50 / (perSecond / 2)) * 1000,
  });
  over = true;
  await watch;
  const took = steps.map((step) => step.took).sort((a, b) => a - b);
  process.stdout.write(
    `load · at most ${Math.round(perSecond)} a second; ${steps.length} at half of it in ${forMs / 1000} s: p50 ${Math.round(took[Math.floor(took.length / 2)] ?? 0)} ms, p99 ${Math.round(took[Math.floor(took.length * 0.99)] ?? 0)} ms; memory ${samples
      .map(Math.round)
      .filter((_, at) => at % 8 === 0)
      .join(", ")} MB\n`,
  );
  expect(steps.length).toBeGreaterThan((perSecond / 2) * (forMs / 1000) * 0.7);
  expect(steps.filter(({ status }) => status !== 200 && status !== 303)).toEqual([]);
  expect(Math.max(...samples)).toBeLessThan(mostMemoryMb);
});

// R44
test("two hundred at once are served, or asked to come again, and nothing else", {
  timeout: 2 * minutes,
}, async () => {
  const steps = await mixedJourneys(faulty.portal.url, households, {
    customers: 200,
    forMs: atLength ? minutes : 8_000,
  });
  process.stdout.write(`load · two hundred at once: ${JSON.stringify(statusesOf(steps))}\n`);
  expect(steps.filter(({ status }) => ![200, 303, 503].includes(status))).toEqual([]);
  const refused = steps.filter(({ status }) => status === 503);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.filter(({ retryAfter }) => !(Number(retryAfter) > 0))).toEqual([]);
  expect(steps.filter(({ signsOut }) => signsOut)).toEqual([]);
  const [{ account }] = households as [ReadHousehold];
  expect((await ask(`${faulty.portal.url}/`, { session: account.token })).status).toBe(200);
});
