import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { log } from "@/lib/log";
import { listMails } from "@/lib/outbox/mailbox";
import { emptyOutbox, enqueue, noticeTo } from "@/tests/support/outbox-rows";

const folder = await mkdtemp(join(tmpdir(), "mailbox-"));
process.env.MAILBOX_FOLDER = folder;
process.env.LOG_LEVEL = "silent";
log.level = "silent";
const secret = "only the scheduler knows";

afterEach(async () => {
  delete process.env.CRON_SECRET;
  const { closeDatabase } = await import("@/db/client");
  await closeDatabase();
  vi.resetModules();
  await emptyOutbox();
});
afterAll(() => rm(folder, { recursive: true }));

/** The route of a freshly configured process. */
async function call(method: "GET" | "POST", headers?: Record<string, string>): Promise<Response> {
  const route = await import("@/app/api/cron/route");
  return route[method](new Request("http://localhost:3000/api/cron", { method, headers }));
}

test("without a secret the route does not exist, whatever is sent along", async () => {
  expect((await call("GET", { authorization: "Bearer " })).status).toBe(404);
  expect((await call("POST", { authorization: "Bearer undefined" })).status).toBe(404);
});

// R23
test.each([undefined, "Bearer ", "Bearer wrong", secret, `Basic ${secret}`])(
  "who does not know the secret is refused and sets nothing going: %s",
  async (authorization) => {
    process.env.CRON_SECRET = secret;
    await enqueue(noticeTo("ana@example.si"));
    const response = await call("GET", authorization ? { authorization } : {});
    expect(response.status).toBe(401);
    expect(await response.text()).toBe("");
    expect(await listMails(folder)).toEqual([]);
  },
);

test.each(["GET", "POST"] as const)(
  "%s with the secret sends what is due and says what it did",
  async (method) => {
    process.env.CRON_SECRET = secret;
    const [id] = await enqueue(noticeTo("ana@example.si"));
    const response = await call(method, { authorization: `Bearer ${secret}` });
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toMatchObject({ mails: { sent: 1, failed: 0 }, removed: { sessions: 0 } });
    expect((await listMails(folder)).map((mail) => mail.id)).toContain(id);
  },
);
