import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { log } from "@/lib/log";
import { deliverAfterResponse } from "@/lib/outbox/after-response";
import { listMails } from "@/lib/outbox/mailbox";
import { enqueue, noticeTo, outboxRows } from "@/tests/support/outbox-rows";

const folder = await mkdtemp(join(tmpdir(), "mailbox-"));
process.env.MAILBOX_FOLDER = folder;
log.level = "silent";
afterAll(() => rm(folder, { recursive: true }));

test("requests answered at the same time share one delivery; a later one gets its own", async () => {
  const [first] = await enqueue(noticeTo("ana@example.si"));
  const delivery = deliverAfterResponse();
  expect(deliverAfterResponse()).toBe(delivery);
  await delivery;
  const [second] = await enqueue(noticeTo("boris@example.si"));
  await deliverAfterResponse();
  expect((await listMails(folder)).map(({ id }) => id)).toEqual([second, first]);
});

test("a database that cannot be reached disturbs nobody: it is logged, and the mail stays to be sent", async () => {
  await enqueue(noticeTo("cilka@example.si"));
  await closeDatabase();
  vi.spyOn(log, "error");
  const { env } = await import("@/lib/env");
  const url = env().DATABASE_OFFICE_URL;
  env().DATABASE_OFFICE_URL = "postgres://nobody@127.0.0.1:1/nothing";
  await deliverAfterResponse();
  expect(log.error).toHaveBeenCalledWith(expect.objectContaining({ event: "mail.delivery-failed" }));
  await closeDatabase();
  env().DATABASE_OFFICE_URL = url;
  expect((await outboxRows()).filter((row) => !row.sentAt)).toMatchObject([
    { recipient: "cilka@example.si" },
  ]);
});
