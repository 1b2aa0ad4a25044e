import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { accounts, consents } from "@/db/schema/accounts";
import { pointNames } from "@/db/schema/choices";
import { tenures } from "@/db/schema/payers";
import { readingReminders } from "@/db/schema/reading-reminders";
import { reminderOfKey } from "@/lib/auth/reading-link";
import { withdrawConsent } from "@/lib/consent/mutations";
import { addDays } from "@/lib/dates";
import { log } from "@/lib/log";
import { chooseMails } from "@/lib/mail-preferences/mutations";
import { wantedMails } from "@/lib/mail-preferences/queries";
import { nextWindow } from "@/lib/readings/reading-windows";
import { doRecurringWork } from "@/lib/recurring-work";
import { sendReadingReminders } from "@/lib/reminders/send";
import { createAccount } from "@/tests/support/accounts";
import {
  addHousehold,
  addMeter,
  addPayer,
  addReading,
  addSupplyPoint,
  asCustomer,
  attachPayer,
} from "@/tests/support/factories";
import { letLinkAge, noonOf, remindersFor, wantReminders, windowDay } from "@/tests/support/reminded";

log.level = "silent";

const send = (day = windowDay) => sendReadingReminders(noonOf(day));

async function wanting() {
  const household = await addHousehold();
  await wantReminders(household.account);
  return household;
}

async function many(count: number) {
  const households: Awaited<ReturnType<typeof wanting>>[] = [];
  while (households.length < count) households.push(await wanting());
  return households;
}

async function wantingLogin(options: Parameters<typeof createAccount>[1]) {
  const payer = await addPayer();
  await addMeter(await addSupplyPoint(payer));
  const account = await createAccount(payer.code, options);
  await wantReminders(account);
  return account;
}

describe("who is reminded", () => {
  test("who asked for it and has not read: one mail with the point, its services, the last day and a link", async () => {
    const { account, point, meter } = await wanting();
    await addMeter(point, { service: "gas", serial: `G${meter.serial}` });
    expect(await send()).toBe(1);
    const [mail] = await remindersFor(account);
    expect(mail).toEqual({
      validHours: 336,
      points: [
        {
          name: "Kersnikova cesta 12",
          services: ["water", "gas"],
          until: addDays(windowDay, 4),
          path: expect.stringMatching(/^\/report-reading\/[\w-]{64}$/),
        },
      ],
    });
  });

  test("one mail for an account with several points, each with its own name and link", async () => {
    const { account, payer, point } = await wanting();
    const second = await addSupplyPoint(payer, { street: "Ceiba 1" });
    await addMeter(second);
    await transaction("office", (tx) =>
      tx.insert(pointNames).values({ accountId: account.id, supplyPointId: point.id, name: "Vikend" }),
    );
    expect(await send()).toBe(1);
    const [mail] = await remindersFor(account);
    expect(mail?.points.map(({ name }) => name)).toEqual(["Ceiba 1", "Vikend"]);
    expect(new Set(mail?.points.map(({ path }) => path)).size).toBe(2);
  });

  const nobody: Record<string, () => Promise<{ id: string }>> = {
    "who did not ask for it": async () => (await addHousehold()).account,
    "who took it back": async () => {
      const { account } = await wanting();
      await asCustomer(account, (customer) => chooseMails(customer, {}));
      return account;
    },
    "who never consented": () => wantingLogin({ consented: false }),
    "who did not activate the account": () => wantingLogin({ activated: false }),
    "who withdrew the consent": async () => {
      const { account } = await wanting();
      await asCustomer(account, withdrawConsent);
      return account;
    },
    "who consented to an older text": async () => {
      const { account } = await wanting();
      await transaction("office", (tx) =>
        tx.insert(consents).values({
          accountId: account.id,
          version: "2020-01",
          language: "sl",
          textSha256: "0",
          decision: "granted",
        }),
      );
      return account;
    },
    "whose account is locked": async () => {
      const { account } = await wanting();
      await transaction("office", (tx) =>
        tx.update(accounts).set({ lockedAt: new Date() }).where(eq(accounts.id, account.id)),
      );
      return account;
    },
    "whose point is another's by now": async () => {
      const { account, point } = await wanting();
      await transaction("office", (tx) =>
        tx
          .update(tenures)
          .set({ validTo: addDays(windowDay, -1) })
          .where(eq(tenures.supplyPointId, point.id)),
      );
      return account;
    },
    "who has read in the window": async () => {
      const { account, meter } = await wanting();
      await addReading(meter, windowDay, "12");
      return account;
    },
  };
  test.each(Object.entries(nobody))("not %s", async (_, make) => {
    const account = await make();
    await send();
    expect(await remindersFor(account)).toEqual([]);
  });

  test("not for a closed point, nor for a meter that is read remotely or was taken out", async () => {
    const { account, payer } = await wanting();
    await send();
    const before = await remindersFor(account);
    const closed = await addSupplyPoint(payer, { closedOn: windowDay });
    await addMeter(closed);
    const remote = await addSupplyPoint(payer);
    await addMeter(remote, { remote: true });
    await addMeter(await addSupplyPoint(payer), {}, { removedOn: windowDay, finalValue: "1" });
    await send();
    expect(await remindersFor(account)).toEqual(before);
  });

  test("an estimate, a withdrawn and a rejected reading are no reading that was given", async () => {
    const { account, meter } = await wanting();
    await addReading(meter, windowDay, "12", { source: "estimate" });
    await addReading(meter, windowDay, "13", { withdrawnAt: new Date() });
    await addReading(meter, windowDay, "14", { rejectedAt: new Date(), rejectionReason: "x" });
    await send();
    expect(await remindersFor(account)).toHaveLength(1);
  });

  test("nobody between two windows, and nobody at night", async () => {
    const { account } = await wanting();
    expect(await send(addDays(windowDay, -1))).toBe(0);
    expect(await sendReadingReminders(new Date(`${windowDay}T04:59:00Z`))).toBe(0);
    expect(await remindersFor(account)).toEqual([]);
  });
});

describe("once", () => {
  // R40, R41
  test("however often it is done, and by ten at once; again in the next window", async () => {
    const households = await many(12);
    await Promise.all(Array.from({ length: 10 }, () => send()));
    expect(await send()).toBe(0);
    expect(await send(addDays(windowDay, 2))).toBe(0);
    for (const { account } of households) expect(await remindersFor(account)).toHaveLength(1);

    await send(nextWindow("water", addDays(windowDay, 15)).from);
    for (const { account } of households) expect(await remindersFor(account)).toHaveLength(2);
  });

  test("all of them, where there are more than are looked at together", async () => {
    const households = await many(110);
    expect(await send()).toBe(households.length);
  });

  test("two logins that see one payer are each reminded", async () => {
    const [one, other] = [await wanting(), await wanting()];
    await attachPayer(other.account, one.payer);
    await send();
    const [mail] = await remindersFor(other.account);
    expect(mail?.points).toHaveLength(2);
    expect((await remindersFor(one.account))[0]?.points).toHaveLength(1);
  });
});

describe("what is kept", () => {
  // R8
  test("the database holds no key, only what was sent for which point and window", async () => {
    const { account, point } = await wanting();
    await send();
    const [mail] = await remindersFor(account);
    const key = mail?.points[0]?.path.split("/").at(-1) ?? "";
    const rows = await transaction("office", (tx) =>
      tx.select().from(readingReminders).where(eq(readingReminders.accountId, account.id)),
    );
    expect(rows).toMatchObject([{ supplyPointId: point.id, windowOpensOn: windowDay }]);
    expect(reminderOfKey(key)).toBe(rows[0]?.id);
    expect(JSON.stringify(rows)).not.toContain(key);
  });

  // R38
  test("for sixty days", async () => {
    const { account } = await wanting();
    await send();
    await letLinkAge(account, 59 * 86_400);
    expect(await doRecurringWork()).toMatchObject({ readingReminders: 0 });
    await letLinkAge(account, 86_400);
    expect(await doRecurringWork()).toMatchObject({ readingReminders: 1 });
  });
});

describe("the wish", () => {
  test("is nobody's beforehand, and can be said and taken back, twice as well as once", async () => {
    const { account } = await addHousehold();
    const said = () => asCustomer(account, wantedMails).then(({ readingReminder }) => readingReminder);
    expect(await said()).toBe(false);
    for (const _ of [1, 2])
      await asCustomer(account, (customer) => chooseMails(customer, { readingReminder: "yes" }));
    expect(await said()).toBe(true);
    for (const _ of [1, 2]) await asCustomer(account, (customer) => chooseMails(customer, {}));
    expect(await said()).toBe(false);
  });

  // R24
  test("is each login's own", async () => {
    const [one, other] = [await addHousehold(), await addHousehold()];
    await asCustomer(one.account, (customer) => chooseMails(customer, { readingReminder: "yes" }));
    expect(await asCustomer(other.account, wantedMails)).toEqual({
      readingReminder: false,
      newInvoice: false,
      announcement: false,
    });
  });
});
