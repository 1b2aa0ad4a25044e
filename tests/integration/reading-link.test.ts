import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { accounts } from "@/db/schema/accounts";
import { pointNames } from "@/db/schema/choices";
import { tenures } from "@/db/schema/payers";
import { readings } from "@/db/schema/readings";
import { supplyPoints } from "@/db/schema/supply-points";
import { enterByReadingLink } from "@/lib/auth/gate";
import { readingLinkKey } from "@/lib/auth/reading-link";
import { withdrawConsent } from "@/lib/consent/mutations";
import { addDays, today } from "@/lib/dates";
import { log } from "@/lib/log";
import { linkedMeterKey, linkedReadings } from "@/lib/readings/linked-readings";
import { submitReadings } from "@/lib/readings/mutations";
import { addInvoice, addMeter, addReading, addSupplyPoint, asCustomer } from "@/tests/support/factories";
import { outboxRows } from "@/tests/support/outbox-rows";
import { lastShown } from "@/tests/support/read-household";
import { addReminded, letLinkAge } from "@/tests/support/reminded";

log.level = "silent";

const opens = async (key: string) => (await enterByReadingLink(key, async (_, link) => link))?.value ?? null;
const day = 86_400;

describe("the link", () => {
  test("opens the point it was sent for, by its own name, as often as one likes", async () => {
    const { key, point, account } = await addReminded();
    expect(await opens(key)).toEqual({ supplyPoint: point.number, pointName: null });
    await transaction("office", (tx) =>
      tx.insert(pointNames).values({ accountId: account.id, supplyPointId: point.id, name: "Mama" }),
    );
    expect(await opens(key)).toEqual({ supplyPoint: point.number, pointName: "Mama" });
  });

  type Reminded = Awaited<ReturnType<typeof addReminded>>;
  const deaths: Record<string, (reminded: Reminded) => Promise<unknown>> = {
    "the consent is withdrawn": ({ account }) => asCustomer(account, withdrawConsent),
    "the point is given up": ({ point }) =>
      transaction("office", (tx) =>
        tx
          .update(tenures)
          .set({ validTo: addDays(today(), -1) })
          .where(eq(tenures.supplyPointId, point.id)),
      ),
    "the tenure turns out to have been a mistake": ({ point }) =>
      transaction("office", (tx) =>
        tx.update(tenures).set({ withdrawnAt: new Date() }).where(eq(tenures.supplyPointId, point.id)),
      ),
    "the point is closed": ({ point }) =>
      transaction("office", (tx) =>
        tx.update(supplyPoints).set({ closedOn: today() }).where(eq(supplyPoints.id, point.id)),
      ),
    "the account is locked": ({ account }) =>
      transaction("office", (tx) =>
        tx.update(accounts).set({ lockedAt: new Date() }).where(eq(accounts.id, account.id)),
      ),
    "the account is deleted": ({ account }) =>
      transaction("office", (tx) => tx.delete(accounts).where(eq(accounts.id, account.id))),
    "fourteen days and a second have passed": ({ account }) => letLinkAge(account, 14 * day + 1),
  };
  // R27
  test.each(Object.entries(deaths))("is dead once %s", async (_, happen) => {
    const reminded = await addReminded();
    expect(await opens(reminded.key)).not.toBeNull();
    await happen(reminded);
    expect(await opens(reminded.key)).toBeNull();
  });

  test("lives through the fourteenth day", async () => {
    const { key, account } = await addReminded();
    await letLinkAge(account, 14 * day - 60);
    expect(await opens(key)).not.toBeNull();
  });

  test("signed for no reminder, or not signed by this portal, opens nothing", async () => {
    const { key } = await addReminded();
    expect(await opens(readingLinkKey(randomUUID()))).toBeNull();
    expect(await opens(`${key.slice(0, -1)}${key.endsWith("A") ? "B" : "A"}`)).toBeNull();
    expect(await opens("")).toBeNull();
  });
});

// R24, R25
test("with a link one sees the one point and nothing else of the account or of anybody", async () => {
  const { key, payer, account, point } = await addReminded();
  const second = await addSupplyPoint(payer);
  await addReading(await addMeter(second), "2026-01-01", "1");
  await addInvoice(payer, 1000, { open: 1000 });
  await transaction("office", (tx) =>
    tx.insert(pointNames).values({ accountId: account.id, supplyPointId: point.id, name: "Mama" }),
  );
  await addReminded();
  const seen = await enterByReadingLink(key, async ({ tx }) => {
    const tables = await tx.execute<{ name: string }>(sql`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
         and relforcerowsecurity and has_table_privilege(oid, 'select') order by relname`);
    const rows: Record<string, number> = {};
    for (const { name } of tables) {
      const [counted] = await tx.execute<{ rows: number }>(
        sql`select count(*)::int as rows from ${sql.identifier(name)}`,
      );
      rows[name] = counted?.rows ?? 0;
    }
    return rows;
  });
  const { meter_installations, meters, readings, supply_points, tenures, ...others } = seen?.value ?? {};
  expect({ meter_installations, meters, readings, supply_points, tenures }).toEqual({
    meter_installations: 1,
    meters: 1,
    readings: 13,
    supply_points: 1,
    tenures: 1,
  });
  expect(Object.keys(others)).toEqual(
    expect.arrayContaining(["accounts", "consents", "invoices", "mail_preferences", "messages", "payers"]),
  );
  expect(Object.entries(others).filter(([, rows]) => rows > 0)).toEqual([]);
});

describe("reporting by the link", () => {
  const form = (meter: string, value = String(lastShown + 3)) => ({
    place: "1",
    supplyPoint: "any",
    meter,
    value,
    day: today(),
    submissionId: randomUUID(),
  });
  const report = async (key: string, readings: ReturnType<typeof form>[]) =>
    (
      await enterByReadingLink(key, async (reporter, { supplyPoint }) =>
        submitReadings(reporter, await linkedReadings(reporter, supplyPoint, { readings }, today()), today()),
      )
    )?.value;
  const reportedAt = (point: { id: number }) =>
    transaction("office", (tx) =>
      tx
        .select()
        .from(readings)
        .where(sql`${readings.supplyPointId} = ${point.id} and ${readings.source} = 'customer'`),
    );

  // R41
  test("fifty at once make one reading, of the account, confirmed to its own address", async () => {
    const { key, point, meter, account } = await addReminded();
    const reading = form(linkedMeterKey(meter.key));
    const answers = await Promise.all(Array.from({ length: 50 }, () => report(key, [reading])));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: true, value: { outcome: "accepted" } });
    const rows = await reportedAt(point);
    expect(rows).toMatchObject([
      { accountId: account.id, confirmationEmail: account.email, value: `${lastShown + 3}.000` },
    ]);
    const mails = (await outboxRows()).filter(
      ({ accountId, kind }) => accountId === account.id && kind === "reading-confirmation",
    );
    expect(mails).toMatchObject([{ recipient: account.email }]);
  });

  test("the reading just sent can be mended by the same link", async () => {
    const { key, point, meter } = await addReminded();
    const named = linkedMeterKey(meter.key);
    await report(key, [form(named)]);
    await report(key, [form(named, String(lastShown + 4))]);
    const rows = await reportedAt(point);
    expect(rows.filter(({ withdrawnAt }) => !withdrawnAt)).toMatchObject([{ value: `${lastShown + 4}.000` }]);
    expect(rows).toHaveLength(2);
  });

  // R24
  test("a meter of another point is unknown, were it the same account's", async () => {
    const { key, payer } = await addReminded();
    const second = await addSupplyPoint(payer);
    const other = await addMeter(second);
    for (const named of [linkedMeterKey(other.key), other.key]) {
      expect(await report(key, [form(named, "5")])).toMatchObject({ ok: false, reason: "unknown-meter" });
    }
    expect(await reportedAt(second)).toEqual([]);
  });

  test("a dead link reports nothing", async () => {
    const { key, point, meter, account } = await addReminded();
    await asCustomer(account, withdrawConsent);
    expect(await report(key, [form(linkedMeterKey(meter.key))])).toBeUndefined();
    expect(await reportedAt(point)).toEqual([]);
  });
});
