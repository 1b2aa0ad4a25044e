import { beforeEach, describe, expect, test } from "vitest";
import { officeActs } from "@/lib/audit/office-acts";
import { cancelMail, retryMail } from "@/lib/office-mail/mutations";
import { listMails, openMail } from "@/lib/office-mail/queries";
import { rendered } from "@/lib/office-mail/rendered";
import { askedMails } from "@/lib/office-mail/schema";
import type { TestAccount } from "@/tests/support/accounts";
import { addHousehold, asCustomer } from "@/tests/support/factories";
import { addMail } from "@/tests/support/mail-doors";
import { emptyOutbox, outboxRows } from "@/tests/support/outbox-rows";
import { addStaff, asOffice, type TestStaff } from "@/tests/support/staff";

let member: TestStaff;
let account: TestAccount;

beforeEach(async () => {
  member = await addStaff("operator", { name: "Ana Črnič" });
  account = (await addHousehold()).account;
  await emptyOutbox();
});

const inMailRoom = <T>(work: Parameters<typeof asOffice<T>>[2]) => asOffice(member, "mail.see", work);
const listed = async (query: Record<string, string> = {}) => {
  const { filter, before } = askedMails(query);
  return inMailRoom((staff) => listMails(staff, filter, before));
};
const hourAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
const row = async (id: string) => (await outboxRows()).find((mail) => mail.id === id);

describe("the list", () => {
  test("shows each state, filters by state, kind and recipient, newest first", async () => {
    const waiting = await addMail(account, { createdAt: hourAgo(1) });
    const failed = await addMail(account, {
      failedAt: new Date(),
      lastError: "550 Unknown",
      createdAt: hourAgo(2),
    });
    const sent = await addMail(account, {
      sentAt: new Date(),
      kind: "account-deleted",
      createdAt: hourAgo(3),
    });
    const cancelled = await addMail(account, { cancelledAt: new Date(), createdAt: hourAgo(4) });
    const all = await listed();
    expect(all.mails.map(({ id, state }) => [id, state])).toEqual([
      [waiting, "waiting"],
      [failed, "failed"],
      [sent, "sent"],
      [cancelled, "cancelled"],
    ]);
    for (const [state, id] of Object.entries({ waiting, failed, sent, cancelled })) {
      expect((await listed({ state })).mails.map((mail) => mail.id)).toEqual([id]);
    }
    expect((await listed({ kind: "account-deleted" })).mails).toHaveLength(1);
    expect((await listed({ to: account.email.slice(2, 9).toUpperCase() })).mails).toHaveLength(4);
    expect((await listed({ to: "100%_" })).mails).toEqual([]);
    expect((await listed({ state: "'; --", before: "x", kind: "" })).mails).toHaveLength(4);
  });

  test("goes on where it ended, though many were made in one moment", async () => {
    const createdAt = hourAgo(1);
    const made: string[] = [];
    for (let at = 0; at < 73; at += 1) made.push(await addMail(account, { createdAt }));
    const first = await listed();
    expect(first.mails).toHaveLength(50);
    const second = await listed({ before: first.next ?? "" });
    expect(second.next).toBeNull();
    expect([...first.mails, ...second.mails].map(({ id }) => id).toSorted()).toEqual(made.toSorted());
  });
});

describe("one mail", () => {
  test("is shown as it was sent, and its reader's log says who looked", async () => {
    const id = await addMail(account, { sentAt: new Date() });
    const mail = await inMailRoom((staff) => openMail(staff, id));
    const shown = mail && (await rendered(mail));
    expect(shown?.html).toContain(account.username);
    const { acts } = await asCustomer(account, (customer) => officeActs(customer, 1));
    expect(acts).toMatchObject([{ action: "mail.seen", by: "Ana Črnič" }]);
    expect(await inMailRoom((staff) => openMail(staff, "nonsense"))).toBeNull();
  });

  // R8
  test("never shows the key of a link, not even while it waits", async () => {
    const id = await addMail(account, {
      kind: "password-reset",
      data: { username: account.username, path: "/reset-password/verysecret", validHours: 1 },
    });
    const mail = await inMailRoom((staff) => openMail(staff, id));
    const shown = mail && (await rendered(mail));
    expect(JSON.stringify([mail, shown])).not.toContain("verysecret");
    expect(shown?.subject).toBeTruthy();
    expect((await row(id))?.data).toMatchObject({ path: "/reset-password/verysecret" });
  });

  test("of a kind that nobody knows any more has no picture, and is no fault", async () => {
    const id = await addMail(account, { kind: "carrier-pigeon", data: {} });
    const mail = await inMailRoom((staff) => openMail(staff, id));
    expect(mail && (await rendered(mail))).toBeNull();
  });
});

describe("what the office does about a mail", () => {
  const retry = (mail: string) => inMailRoom((staff) => retryMail(staff, { mail }));
  const cancel = (mail: string) => inMailRoom((staff) => cancelMail(staff, { mail }));

  test("one that was given up is tried anew, with all its attempts", async () => {
    const id = await addMail(account);
    expect(await Promise.all(Array.from({ length: 20 }, () => retry(id)))).toEqual(
      Array.from({ length: 20 }, () => ({ ok: true, value: { mail: id } })),
    );
    expect(await row(id)).toMatchObject({ failedAt: null, attempts: 0, sentAt: null });
    expect((await row(id))?.nextAttemptAt.getTime()).toBeLessThanOrEqual(Date.now() + 1000);
  });

  test("one that waits is called off, and may be sent after all", async () => {
    const id = await addMail(account, {});
    expect(await cancel(id)).toMatchObject({ ok: true });
    expect(await cancel(id)).toMatchObject({ ok: true });
    expect((await row(id))?.cancelledAt).toBeInstanceOf(Date);
    expect(await retry(id)).toMatchObject({ ok: true });
    expect((await row(id))?.cancelledAt).toBeNull();
  });

  test("one that was sent, is being sent, or has lost its link is left alone", async () => {
    const sent = await addMail(account, { sentAt: new Date() });
    expect(await retry(sent)).toMatchObject({ reason: "sent-already" });
    expect(await cancel(sent)).toMatchObject({ reason: "sent-already" });
    const leased = await addMail(account, { leasedUntil: new Date(Date.now() + 60_000) });
    expect(await retry(leased)).toMatchObject({ reason: "being-sent" });
    expect(await cancel(leased)).toMatchObject({ reason: "being-sent" });
    const keyless = await addMail(account, {
      failedAt: new Date(),
      data: { username: "1", path: "/", validHours: 48 },
    });
    expect(await retry(keyless)).toMatchObject({ reason: "key-gone" });
    expect(await retry("00000000-0000-4000-8000-000000000000")).toMatchObject({ reason: "unknown-mail" });
  });
});
