import { afterAll, beforeAll, expect, test } from "vitest";
import { deliverDue } from "@/lib/outbox/deliver";
import { startMailServer } from "@/tests/support/mail-server";
import { enqueue, letTimePass, noticeTo, outboxRows } from "@/tests/support/outbox-rows";

const state = { silent: true };
const server = await startMailServer({ silent: () => state.silent });

beforeAll(() => {
  process.env.SMTP_URL = server.url;
});
afterAll(() => server.close());

// R40
test("a server that has the mail and falls silent: given up on in time, and sent again as the same mail", async () => {
  const [id] = await enqueue(noticeTo("ana@example.si"));
  const begun = Date.now();
  expect(await deliverDue()).toMatchObject({ sent: 0, postponed: 1 });
  expect(Date.now() - begun).toBeLessThan(45_000);
  expect((await outboxRows())[0]).toMatchObject({ sentAt: null, leasedUntil: null, attempts: 1 });
  state.silent = false;
  await letTimePass(1);
  expect(await deliverDue()).toMatchObject({ sent: 1 });
  expect(server.received.map(({ messageId }) => messageId)).toEqual([
    `<${id}@localhost>`,
    `<${id}@localhost>`,
  ]);
});
