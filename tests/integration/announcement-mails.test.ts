import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { accounts } from "@/db/schema/accounts";
import { pointNames } from "@/db/schema/choices";
import { renderMail } from "@/emails/render";
import { changeAnnouncement, withdrawAnnouncement } from "@/lib/announcements/by-command";
import { mailAnnouncements } from "@/lib/announcements/mails";
import { withdrawConsent } from "@/lib/consent/mutations";
import { log } from "@/lib/log";
import { chooseMails } from "@/lib/mail-preferences/mutations";
import { createAccount } from "@/tests/support/accounts";
import {
  addStreet,
  announce,
  emptyAnnouncements,
  inHours,
  setTimes,
  toldTo,
  wantAnnouncements,
  written,
} from "@/tests/support/announcements";
import { addHousehold, addPayer, addSupplyPoint, asCustomer, attachPayer } from "@/tests/support/factories";

log.level = "silent";
beforeEach(emptyAnnouncements);

async function wanting(options?: Parameters<typeof createAccount>[1]) {
  const payer = await addPayer();
  const { street, point } = await addStreet(payer);
  const account = await createAccount(payer.code, options);
  await wantAnnouncements(account);
  return { payer, street, point, account };
}

const atOnce = (count: number) =>
  Promise.all(Array.from({ length: count }, () => mailAnnouncements())).then((mails) =>
    mails.reduce((sum, each) => sum + each, 0),
  );

describe("who wants announcements by mail", () => {
  test("gets one of what touches their points, with these by their own names", async () => {
    const { account, payer, street, point } = await wanting();
    await addSupplyPoint(payer, { street: `${street} 9` });
    await transaction("office", (tx) =>
      tx.insert(pointNames).values({ accountId: account.id, supplyPointId: point.id, name: "Vikend" }),
    );
    const id = await announce({ targets: [{ street }] });
    expect(await mailAnnouncements()).toBe(1);
    const [mail, ...others] = await toldTo(account);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      news: "new",
      kind: "outage",
      title: "Zamenjava ventila",
      body: "Vode ne bo.",
      points: [`${street} 9`, "Vikend"],
      more: 0,
      path: `/announcements#announcement-${id}`,
    });
    if (!mail) throw new Error("no mail");
    const at = new Date();
    const { text } = await renderMail(
      { kind: "announcement", language: "sl", data: mail },
      { portalUrl: "https://portal.example.si", at },
    );
    expect(text).toContain(`Odjemna mesta: ${street} 9, Vikend`);
  });

  test("gets it in their language, of many points the first ten, and of everyone's none", async () => {
    const { account, payer, street } = await wanting({ language: "en" });
    for (let house = 20; house < 31; house++) await addSupplyPoint(payer, { street: `${street} ${house}` });
    await announce({ targets: [{ street }] });
    await announce();
    await mailAnnouncements();
    const [near, all] = (await toldTo(account)).toSorted((a, b) => b.points.length - a.points.length);
    expect(near).toMatchObject({ title: "A valve is replaced", more: 2 });
    expect(near?.points).toHaveLength(10);
    expect(all).toMatchObject({ points: [], more: 0 });
  });

  test("gets one mail however many do it at once, and however many payers see the point", async () => {
    const { account, street, point } = await wanting();
    const another = await addPayer();
    await attachPayer(account, another);
    await announce({ targets: [{ street }, { supplyPoint: point.number }].slice(0, 1) });
    expect(await atOnce(15)).toBe(1);
    expect(await mailAnnouncements()).toBe(0);
    expect(await toldTo(account)).toHaveLength(1);
  });

  test("learns that the time was changed, and that it was called off", async () => {
    const { account, street } = await wanting();
    const targets = [{ street }];
    const id = await announce({ targets });
    await mailAnnouncements();
    await changeAnnouncement(id, written({ targets, texts: { sl: { title: "Beseda", body: "Druga" } } }));
    expect(await mailAnnouncements()).toBe(0);
    await changeAnnouncement(id, written({ targets, from: inHours(30), to: inHours(32) }));
    expect(await mailAnnouncements()).toBe(1);
    await sendAll();
    expect(await withdrawAnnouncement(id)).toEqual({ ok: true, value: { mails: 1 } });
    expect(await withdrawAnnouncement(id)).toEqual({ ok: true, value: { mails: 0 } });
    expect((await toldTo(account)).map(({ news }) => news)).toEqual(["new", "changed", "withdrawn"]);
  });
});

test("who got the first mail is told that it is off, though a second one was never sent", async () => {
  const { account, street } = await wanting();
  const targets = [{ street }];
  const id = await announce({ targets });
  await mailAnnouncements();
  await sendAll();
  await changeAnnouncement(id, written({ targets, from: inHours(30), to: inHours(32) }));
  await mailAnnouncements();
  expect(await withdrawAnnouncement(id)).toEqual({ ok: true, value: { mails: 1 } });
  expect((await toldTo(account)).map(({ news }) => news)).toEqual(["new", "changed", "withdrawn"]);
});

/** Everything that waits is sent. */
const sendAll = () =>
  transaction("office", (tx) =>
    tx.execute(sql`update outbox set sent_at = now() where cancelled_at is null`),
  );

describe("nobody is told", () => {
  const untold: Record<string, (id: string) => Promise<unknown>> = {
    "what was withdrawn before": withdrawAnnouncement,
    "what is past": (id) => setTimes(id, { startsAt: new Date(0), endsAt: new Date(1) }),
    "what is to be published later": (id) => setTimes(id, { publishedAt: new Date(Date.now() + 60_000) }),
    "what goes by no mail": async (id) =>
      transaction("office", (tx) =>
        tx.execute(sql`update announcements set by_mail = false where id = ${id}::uuid`),
      ),
  };
  test.each(Object.entries(untold))("%s", async (_, happen) => {
    const { account, street } = await wanting();
    await happen(await announce({ targets: [{ street }] }));
    expect(await mailAnnouncements()).toBe(0);
    expect(await toldTo(account)).toEqual([]);
  });

  test("that something is off that was never mailed", async () => {
    await wanting();
    expect(await withdrawAnnouncement(await announce())).toEqual({ ok: true, value: { mails: 0 } });
  });

  const nobody: Record<string, () => Promise<{ id: string }>> = {
    "who did not ask": async () => (await addHousehold()).account,
    "who took it back": async () => {
      const { account } = await wanting();
      await asCustomer(account, (customer) => chooseMails(customer, { newInvoice: "yes" }));
      return account;
    },
    "who never consented": async () => (await wanting({ consented: false })).account,
    "who did not activate the account": async () => (await wanting({ activated: false })).account,
    "who withdrew the consent": async () => {
      const { account } = await wanting();
      await asCustomer(account, withdrawConsent);
      return account;
    },
    "whose account is locked": async () => {
      const { account } = await wanting();
      await transaction("office", (tx) =>
        tx.update(accounts).set({ lockedAt: new Date() }).where(eq(accounts.id, account.id)),
      );
      return account;
    },
  };
  test.each(Object.entries(nobody))("%s, even of what is for everyone", async (_, make) => {
    const account = await make();
    await announce();
    await mailAnnouncements();
    expect(await toldTo(account)).toEqual([]);
  });

  test("of another's street or chosen points", async () => {
    const [mine, other] = [await wanting(), await wanting()];
    await announce({ targets: [{ street: other.street }] });
    await announce({ targets: [{ supplyPoint: other.point.number }] });
    expect(await mailAnnouncements()).toBe(2);
    expect(await toldTo(mine.account)).toEqual([]);
  });
});

test("word of announcements is chosen apart from the other mails", async () => {
  const { account } = await addHousehold();
  await asCustomer(account, (customer) => chooseMails(customer, { announcement: "yes" }));
  await announce();
  await mailAnnouncements();
  expect(await toldTo(account)).toHaveLength(1);
});
