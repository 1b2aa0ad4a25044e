import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { transaction } from "@/db/client";
import { sqlState } from "@/db/errors";
import { accounts, consents } from "@/db/schema/accounts";
import { calendarFeeds } from "@/db/schema/announcements";
import { changeAnnouncement, withdrawAnnouncement } from "@/lib/announcements/by-command";
import { eventsFor } from "@/lib/announcements/queries";
import { enterByCalendarKey } from "@/lib/auth/gate";
import { newToken } from "@/lib/auth/token-hash";
import { makeCalendarFeed, removeCalendarFeed } from "@/lib/calendar-feeds/mutations";
import { calendarKeyIn } from "@/lib/calendar-feeds/paths";
import { calendarFeedSince } from "@/lib/calendar-feeds/queries";
import { withdrawConsent } from "@/lib/consent/mutations";
import { log } from "@/lib/log";
import type { TestAccount } from "@/tests/support/accounts";
import { addStreet, announce, emptyAnnouncements, setTimes, written } from "@/tests/support/announcements";
import {
  addHousehold,
  addInvoice,
  addPayer,
  addReading,
  asCustomer,
  attachPayer,
} from "@/tests/support/factories";

log.level = "silent";
beforeEach(emptyAnnouncements);

async function keyOf(account: TestAccount): Promise<string> {
  const made = await asCustomer(account, makeCalendarFeed);
  if (!made.ok) throw new Error("refused");
  const key = calendarKeyIn(made.value.address.split("/").at(-1) ?? "");
  if (!key) throw new Error(made.value.address);
  return key;
}

const events = async (key: string) =>
  (await enterByCalendarKey(key, (subscriber, language) => eventsFor(subscriber, language)))?.value ?? null;

describe("what the address shows", () => {
  test("outages and readings that touch the login's points or everyone, of all its payers, and no news", async () => {
    const { account, payer, point } = await addHousehold();
    const second = await addPayer();
    await attachPayer(account, second);
    const { street } = await addStreet(second);
    const other = await addHousehold();
    const mine = [
      await announce(),
      await announce({ kind: "meter-reading", targets: [{ supplyPoint: point.number }] }),
      await announce({ targets: [{ street }] }),
    ];
    await announce({ kind: "news" });
    await announce({ targets: [{ supplyPoint: other.point.number }] });
    await announce({ targets: [{ street: (await addStreet(other.payer)).street }] });
    const found = await events(await keyOf(account));
    expect(found?.map(({ id }) => id).sort()).toEqual(mine.sort());
    expect(found?.flatMap(({ points }) => points.map(({ name }) => name)).sort()).toEqual(
      [`${street} 12`, "Kersnikova cesta 12"].sort(),
    );
    expect(payer.id).not.toBe(second.id);
  });

  test("what was called off as such until its time is over, and changes by a growing number", async () => {
    const { account } = await addHousehold();
    const key = await keyOf(account);
    const id = await announce();
    expect(await events(key)).toMatchObject([{ id, withdrawn: false, revision: 0 }]);
    await changeAnnouncement(id, written());
    expect(await events(key)).toMatchObject([{ id, withdrawn: false, revision: 1 }]);
    await withdrawAnnouncement(id);
    expect(await events(key)).toMatchObject([{ id, withdrawn: true, revision: 2 }]);
    await setTimes(id, { startsAt: new Date(0), endsAt: new Date(1) });
    expect(await events(key)).toEqual([]);
  });

  // R24, R25
  test("where the points are and nothing else of the login or of anybody", async () => {
    const { account, payer, meter } = await addHousehold();
    await addReading(meter, "2026-01-01", "1");
    await addInvoice(payer, 1000, { open: 1000 });
    await addHousehold();
    const seen = await enterByCalendarKey(await keyOf(account), async ({ tx }) => {
      const tables = await tx.execute<{ name: string }>(sql`
        select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
           and relforcerowsecurity and has_table_privilege(oid, 'select') order by relname`);
      const rows: Record<string, number> = {};
      for (const { name } of tables) {
        const [counted] = await tx.execute<{ rows: number }>(
          sql`select count(*)::int as rows from ${sql.identifier(name)}`,
        );
        if (counted?.rows) rows[name] = counted.rows;
      }
      return rows;
    });
    const places = { meter_installations: 1, meters: 1, readings: 1, supply_points: 1, tenures: 1 };
    const { imports: _, ...found } = seen?.value ?? {};
    expect(found).toEqual(places);
    const named = enterByCalendarKey(await keyOf(account), ({ tx }) =>
      tx.execute(sql`update calendar_feeds set made_at = now()`),
    );
    expect((await named)?.value.count).toBe(0);
  });
});

describe("the address", () => {
  const deaths: Record<string, (account: TestAccount) => Promise<unknown>> = {
    "it is taken back": (account) => asCustomer(account, removeCalendarFeed),
    "a new one is made": (account) => asCustomer(account, makeCalendarFeed),
    "the consent is withdrawn": (account) => asCustomer(account, withdrawConsent),
    "the consent's text is a newer one": ({ id: accountId }) =>
      transaction("office", (tx) =>
        tx
          .insert(consents)
          .values({ accountId, version: "2020-01", language: "sl", textSha256: "0", decision: "granted" }),
      ),
    "the account is locked": ({ id }) =>
      transaction("office", (tx) =>
        tx.update(accounts).set({ lockedAt: new Date() }).where(eq(accounts.id, id)),
      ),
    "the account is deleted": ({ id }) =>
      transaction("office", (tx) => tx.delete(accounts).where(eq(accounts.id, id))),
  };
  // R27
  test.each(Object.entries(deaths))("opens nothing once %s", async (_, happen) => {
    const { account } = await addHousehold();
    const key = await keyOf(account);
    expect(await events(key)).not.toBeNull();
    await happen(account);
    expect(await events(key)).toBeNull();
  });

  test("of one login opens nothing of another's, and one that was never given out nothing at all", async () => {
    const { account } = await addHousehold();
    await keyOf(account);
    for (const key of [newToken(), "", "č", "0".repeat(43)]) expect(await events(key)).toBeNull();
  });

  // R8
  test("is kept as its fingerprint alone, and is in no log", async () => {
    const warn = vi.spyOn(log, "warn");
    const { account } = await addHousehold();
    const key = await keyOf(account);
    await asCustomer(account, removeCalendarFeed);
    expect(await events(key)).toBeNull();
    expect(warn).toHaveBeenCalledWith({ event: "calendar.refused" });
    await keyOf(account);
    const rows = await transaction("office", async (tx) => [
      await tx.select().from(calendarFeeds),
      await tx.execute(sql`select to_jsonb(audit_log) from audit_log`),
    ]);
    expect(JSON.stringify(rows)).not.toContain(key);
  });

  test("made by many at once is one that opens, and each making is in the log of actions", async () => {
    const { account } = await addHousehold();
    const keys = await Promise.all(Array.from({ length: 50 }, () => keyOf(account)));
    const opened = await Promise.all(keys.map(events));
    expect(opened.filter((found) => found !== null)).toHaveLength(1);
    expect(await asCustomer(account, calendarFeedSince)).toBeInstanceOf(Date);
    for (let time = 0; time < 2; time++) await asCustomer(account, removeCalendarFeed);
    expect(await asCustomer(account, calendarFeedSince)).toBeNull();
    const logged = await transaction("office", (tx) =>
      tx.execute<{ action: string }>(sql`select action from audit_log where account_id = ${account.id}`),
    );
    expect(logged.filter(({ action }) => action === "calendar.made")).toHaveLength(50);
    expect(logged.filter(({ action }) => action === "calendar.removed")).toHaveLength(1);
  });

  // R25
  test("of another login cannot be seen, made or taken back", async () => {
    const [mine, other] = [await addHousehold(), await addHousehold()];
    const key = await keyOf(other.account);
    const taken = await asCustomer(mine.account, ({ tx }) => tx.execute(sql`delete from calendar_feeds`));
    expect(taken.count).toBe(0);
    const made = asCustomer(mine.account, ({ tx }) =>
      tx.insert(calendarFeeds).values({ accountId: other.account.id, secretHash: Buffer.alloc(32) }),
    );
    await expect(made).rejects.toSatisfy((error) => sqlState(error) === "42501");
    expect(await events(key)).not.toBeNull();
  });
});
