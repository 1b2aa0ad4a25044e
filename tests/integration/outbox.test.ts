import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { transaction } from "@/db/client";
import { log } from "@/lib/log";
import { mostAttempts } from "@/lib/outbox/backoff";
import { deliverDue } from "@/lib/outbox/deliver";
import { enqueueMail } from "@/lib/outbox/enqueue";
import { leaseNext } from "@/lib/outbox/lease";
import { startMailServer } from "@/tests/support/mail-server";
import {
  activationTo,
  emptyOutbox,
  enqueue,
  letTimePass,
  noticeTo,
  outboxRows,
} from "@/tests/support/outbox-rows";

let refuse: number | undefined;
const server = await startMailServer({ message: () => refuse });
process.env.SMTP_URL = server.url;
log.level = "silent";

beforeEach(async () => {
  refuse = undefined;
  server.received.length = 0;
  await emptyOutbox();
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => server.close());

/** What stays of the activation's data when its key is gone. */
const withoutItsKey = { username: "1234", path: "/", validHours: 48 };
const nothing = { sent: 0, postponed: 0, failed: 0, expired: 0 };

describe("what is enqueued is sent", () => {
  test("once, under the row's id, and its key is wiped", async () => {
    const [id] = await enqueue(activationTo("ana@example.si"));
    expect(await deliverDue()).toEqual({ ...nothing, sent: 1 });
    expect(await deliverDue()).toEqual(nothing);
    expect(server.received.map(({ messageId, to }) => ({ messageId, to }))).toEqual([
      { messageId: `<${id}@localhost>`, to: ["ana@example.si"] },
    ]);
    const [row] = await outboxRows();
    expect(row).toMatchObject({ attempts: 1, leasedUntil: null, lastError: null });
    expect(row?.data).toEqual(withoutItsKey);
    expect(row?.sentAt).toBeInstanceOf(Date);
  });

  // R40
  test("if and only if its transaction commits", async () => {
    const rolledBack = transaction("app", async (tx) => {
      await enqueueMail(tx, activationTo("nobody@example.si"));
      throw new Error("the business failed");
    });
    await expect(rolledBack).rejects.toThrow("the business failed");
    expect(await deliverDue()).toEqual(nothing);
    expect(server.received).toEqual([]);
  });

  // R40
  test("exactly once by ten deliverers at the same time", async () => {
    const recipients = Array.from({ length: 200 }, (_, index) => `customer${index}@example.si`);
    const ids = await enqueue(...recipients.map(noticeTo));
    const deliveries = await Promise.all(Array.from({ length: 10 }, () => deliverDue({ limit: 200 })));
    expect(deliveries.reduce((sum, { sent }) => sum + sent, 0)).toBe(200);
    expect(deliveries.filter(({ sent }) => sent > 0).length).toBeGreaterThan(1);
    expect(server.received.map(({ messageId }) => messageId).sort()).toEqual(
      ids.map((id) => `<${id}@localhost>`).sort(),
    );
  });

  test("up to the limit, those that waited longest first", async () => {
    await enqueue(noticeTo("first@example.si"));
    await letTimePass(1);
    await enqueue(noticeTo("second@example.si"), noticeTo("third@example.si"));
    expect(await deliverDue({ limit: 1 })).toEqual({ ...nothing, sent: 1 });
    expect(server.received.map(({ to }) => to[0])).toEqual(["first@example.si"]);
  });

  test("by nobody who was told to stop", async () => {
    await enqueue(noticeTo("ana@example.si"));
    expect(await deliverDue({ signal: AbortSignal.abort() })).toEqual(nothing);
    expect(await deliverDue()).toEqual({ ...nothing, sent: 1 });
  });
});

describe("what could not be sent", () => {
  test("is tried again later, not sooner", async () => {
    refuse = 451;
    await enqueue(noticeTo("ana@example.si"));
    expect(await deliverDue()).toEqual({ ...nothing, postponed: 1 });
    refuse = undefined;
    expect(await deliverDue()).toEqual(nothing);
    await letTimePass(1);
    expect(await deliverDue()).toEqual({ ...nothing, sent: 1 });
    expect(await outboxRows()).toMatchObject([{ attempts: 2, lastError: null }]);
  });

  // R36
  test("is given up after the last attempt, with one line in the log that names nobody", async () => {
    refuse = 451;
    const [id] = await enqueue(noticeTo("ana@example.si"));
    const logged = vi.spyOn(log, "error");
    for (let attempt = 1; attempt < mostAttempts; attempt += 1) {
      expect(await deliverDue()).toEqual({ ...nothing, postponed: 1 });
      await letTimePass(25);
    }
    expect(logged).not.toHaveBeenCalled();
    expect(await deliverDue()).toEqual({ ...nothing, failed: 1 });
    await letTimePass(1000);
    expect(await deliverDue()).toEqual(nothing);
    expect(logged).toHaveBeenCalledExactlyOnceWith({
      event: "mail.given-up",
      id,
      kind: "password-changed",
      attempts: mostAttempts,
      code: "smtp 451",
    });
    const [row] = await outboxRows();
    expect(row?.failedAt).toBeInstanceOf(Date);
    expect(row?.data).toEqual({ username: "1234" });
  });

  // R8
  test("keeps no key once it is given up", async () => {
    refuse = 554;
    await enqueue(activationTo("ana@example.si"));
    expect(await deliverDue()).toEqual({ ...nothing, failed: 1 });
    const [row] = await outboxRows();
    expect(row?.attempts).toBe(1);
    expect(row?.data).toEqual(withoutItsKey);
  });

  test("because this version does not know its kind waits for one that does", async () => {
    await enqueue({ ...noticeTo("ana@example.si"), kind: "not-yet-invented" as never });
    expect(await deliverDue()).toEqual({ ...nothing, postponed: 1 });
  });
});

// R8
test("a key is not sent when it opens nothing any more, and is wiped", async () => {
  await enqueue(activationTo("ana@example.si"), noticeTo("boris@example.si"));
  await letTimePass(49);
  const logged = vi.spyOn(log, "error");
  expect(await deliverDue()).toEqual({ ...nothing, sent: 1, expired: 1 });
  expect(server.received.map(({ to }) => to[0])).toEqual(["boris@example.si"]);
  const [ana] = await outboxRows();
  expect(ana).toMatchObject({ recipient: "ana@example.si", lastError: "expired" });
  expect(ana?.data).toEqual(withoutItsKey);
  expect(ana?.cancelledAt).toBeInstanceOf(Date);
  expect(logged).toHaveBeenCalledTimes(1);
});

// R40
test("a mail whose deliverer died is sent when the lease is over, not before", async () => {
  const [id] = await enqueue(noticeTo("ana@example.si"));

  expect((await leaseNext())?.id).toBe(id);
  expect(await deliverDue()).toEqual(nothing);
  await letTimePass(1);
  expect(await deliverDue()).toEqual({ ...nothing, sent: 1 });
});

test("a mail that ended its deliverer each time is given up in the end", async () => {
  await enqueue(noticeTo("ana@example.si"));

  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    await leaseNext();
    await letTimePass(1);
  }
  expect(await deliverDue()).toEqual({ ...nothing, failed: 1 });
  expect(server.received).toEqual([]);
});
