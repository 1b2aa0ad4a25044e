import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { outbox } from "@/db/schema/outbox";
import { log } from "@/lib/log";
import { deliverDue } from "@/lib/outbox/deliver";
import { smtpTransport } from "@/lib/outbox/transports/smtp";
import { startMailServer } from "@/tests/support/mail-server";
import { activationTo, emptyOutbox, enqueue, noticeTo, outboxRows } from "@/tests/support/outbox-rows";

const refuse: { sender?: number; recipient?: number; message?: number } = {};
const server = await startMailServer({
  sender: () => refuse.sender,
  recipient: () => refuse.recipient,
  message: () => refuse.message,
});
process.env.SMTP_URL = server.url;
log.level = "silent";

beforeEach(async () => {
  Object.assign(refuse, { sender: undefined, recipient: undefined, message: undefined });
  server.received.length = 0;
  await emptyOutbox();
});
afterAll(() => server.close());

const postponed = { sent: 0, postponed: 1, failed: 0, expired: 0 };
const failed = { sent: 0, postponed: 0, failed: 1, expired: 0 };

test("a mail goes out with text and HTML, says that it is automatic, and who sends it", async () => {
  await enqueue(activationTo("ana@example.si"));
  await deliverDue();
  const raw = server.received[0]?.raw.replaceAll("=\r\n", "") ?? "";
  expect(raw).toMatch(/^From: Komunalno podjetje Velenje <portal@kp-velenje.si>\r$/m);
  expect(raw).toMatch(/^To: ana@example.si\r$/m);
  expect(raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(raw).toMatch(/^Content-Language: sl\r$/m);
  expect(raw).toContain("multipart/alternative");
  expect(raw).toContain("\r\nhttp://localhost:3000/activate/a-key-that-opens\r\n");
  expect(raw).toContain('href=3D"http://localhost:3000/activate/a-key-that-opens"');
});

describe("a refusal", () => {
  test.each([
    ["of the recipient, for now (4xx)", { recipient: 450 }, postponed],
    ["of the recipient, for good (5xx)", { recipient: 550 }, failed],
    ["of the message, for now (4xx)", { message: 452 }, postponed],
    ["of the message, for good (5xx)", { message: 554 }, failed],
    ["of the sender, which is the configuration's fault", { sender: 550 }, postponed],
  ])("%s", async (_, refusal, outcome) => {
    Object.assign(refuse, refusal);
    await enqueue(noticeTo("ana@example.si"));
    expect(await deliverDue()).toEqual(outcome);
    expect(server.received).toEqual([]);
    const [row] = await outboxRows();
    expect(row?.lastError).toContain(`smtp ${Object.values(refusal)[0]}`);
  });

  test("of one recipient keeps no other from getting theirs", async () => {
    refuse.recipient = 550;
    await enqueue(noticeTo("gone@example.si"));
    await deliverDue();
    refuse.recipient = undefined;
    await enqueue(noticeTo("here@example.si"));
    await deliverDue();
    expect(server.received.map(({ to }) => to)).toEqual([["here@example.si"]]);
  });
});

test("a server that is not there is tried again later", async () => {
  const gone = await startMailServer();
  await gone.close();
  const parcel = {
    id: "1",
    messageId: "<1@localhost>",
    to: "ana@example.si",
    language: "sl",
    from: "p@example.si",
  };
  const handed = await smtpTransport(gone.url)({ ...parcel, subject: "s", html: "<p>h</p>", text: "t" });
  expect(handed).toMatchObject({ ok: false, lasting: false });
});

// R12
describe("an address cannot", () => {
  test.each([
    ["bring a header along", "ana@example.si\r\nBcc: thief@example.si"],
    ["be two", "ana@example.si, thief@example.si"],
    ["hide another behind a name", '"ana@example.si" <thief@example.si>'],
    ["end the envelope", "ana@example.si>\r\nRCPT TO:<thief@example.si"],
  ])("%s", async (_, recipient) => {
    await transaction("office", async (tx) => {
      const row = {
        id: crypto.randomUUID(),
        kind: "password-changed",
        language: "sl",
        data: { username: "1234" },
      };
      await tx.insert(outbox).values({ ...row, recipient });
    });
    expect(await deliverDue()).toEqual(failed);
    expect(server.received).toEqual([]);
  });

  test("get past the transport either", async () => {
    const parcel = {
      id: "1",
      messageId: "<1@localhost>",
      language: "sl",
      from: "p@example.si",
      html: "h",
      text: "t",
    };
    const send = smtpTransport(server.url);
    await send({ ...parcel, to: "ana@example.si\r\nBcc: thief@example.si", subject: "s" });
    await send({ ...parcel, to: "ana@example.si", subject: "s\r\nBcc: thief@example.si" });
    expect(server.received.length).toBeGreaterThan(0);
    for (const { to, raw } of server.received) {
      expect(to).toEqual(["ana@example.si"]);
      expect(raw).not.toMatch(/^Bcc:/im);
    }
  });
});
