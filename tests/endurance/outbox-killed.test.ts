import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeEach, expect, test } from "vitest";
import { startMailServer } from "@/tests/support/mail-server";
import { emptyOutbox, enqueue, letTimePass, noticeTo, outboxRows } from "@/tests/support/outbox-rows";

/** Each kill costs the start of a process, so the suite makes do with a few; `KILLS=200` shows it at length. */
const kills = Number(process.env.KILLS ?? 4);
const server = await startMailServer({ takesMs: 30 });
const workers = new Set<ChildProcess>();

beforeEach(async () => {
  server.received.length = 0;
  await emptyOutbox();
});
afterAll(async () => {
  for (const worker of workers) worker.kill("SIGKILL");
  await server.close();
});

/** The worker as it is run in production, against this test's database and mail server. */
function startWorker(): ChildProcess {
  const worker = spawn(process.execPath, ["--import", "tsx", "lib/cli/portal.ts", "worker"], {
    env: { ...process.env, SMTP_URL: server.url, LOG_LEVEL: "silent", NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  workers.add(worker);
  worker.once("exit", () => workers.delete(worker));
  return worker;
}

async function until(worker: ChildProcess, condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) {
    if (worker.exitCode !== null) throw new Error(`the worker ended by itself with code ${worker.exitCode}`);
    await pause(5);
  }
}

const recipients = (count: number) =>
  Array.from({ length: count }, (_, index) => `customer${index}@example.si`);

// R40
test("a worker killed again and again loses no mail; what it sends twice is known as the same mail", {
  timeout: kills * 30_000,
}, async () => {
  const ids = await enqueue(...recipients(kills * 8).map(noticeTo));
  for (let kill = 1; kill <= kills; kill += 1) {
    const worker = startWorker();
    const before = server.received.length;
    await until(worker, () => server.received.length >= before + 3);
    // Now before, now within, now after the next mail.
    await pause((kill * 7) % 40);
    worker.kill("SIGKILL");
    await once(worker, "exit");
    await letTimePass(1);
  }
  const last = startWorker();
  await until(last, async () => (await outboxRows()).every((row) => row.sentAt));
  last.kill("SIGKILL");
  const messageIds = server.received.map(({ messageId }) => messageId);
  expect([...new Set(messageIds)].sort()).toEqual(ids.map((id) => `<${id}@localhost>`).sort());
  expect(messageIds.length).toBeLessThanOrEqual(ids.length + kills);
});

// R45
test("a worker told to end finishes the mail in hand and leaves the others as they were", {
  timeout: 60_000,
}, async () => {
  await enqueue(...recipients(40).map(noticeTo));
  const worker = startWorker();
  await until(worker, () => server.received.length >= 3);
  worker.kill("SIGTERM");
  expect(await once(worker, "exit")).toEqual([0, null]);
  const rows = await outboxRows();
  const sent = rows.filter((row) => row.sentAt);
  expect(sent.length).toBe(server.received.length);
  expect(sent.length).toBeLessThan(40);
  expect(rows.filter((row) => row.leasedUntil)).toEqual([]);
  expect(rows.filter((row) => !row.sentAt && row.attempts > 0)).toEqual([]);
});
