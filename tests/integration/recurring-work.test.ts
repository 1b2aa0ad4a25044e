import { randomBytes, randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { accountPayers, accounts } from "@/db/schema/accounts";
import { auditLog } from "@/db/schema/audit";
import { outbox } from "@/db/schema/outbox";
import { payers } from "@/db/schema/payers";
import { captchas, sessions, throttleEvents, tokens } from "@/db/schema/sessions";
import { log } from "@/lib/log";
import { doRecurringWork } from "@/lib/recurring-work";
import { noticeTo } from "@/tests/support/outbox-rows";

log.level = "silent";

const hours = (count: number) => sql`now() + make_interval(hours => ${count}::int)`;
const days = (count: number) => hours(count * 24);
const hash = () => randomBytes(32);
const kept = async (table: typeof sessions | typeof accounts | typeof outbox) =>
  (await transaction("office", (tx) => tx.select({ id: table.id }).from(table))).map(({ id }) => id);

async function makeAccount(name: string, { createdDays = 0, activated = true } = {}): Promise<string> {
  const id = randomUUID();
  await transaction("office", (tx) =>
    tx.insert(accounts).values({
      id,
      username: name,
      email: `${name}@example.si`,
      passwordHash: "-",
      displayName: name,
      language: "sl",
      createdAt: days(createdDays) as never,
      activatedAt: activated ? new Date() : null,
    }),
  );
  return id;
}

beforeEach(async () => {
  await transaction("office", async (tx) => {
    for (const table of [accounts, captchas, throttleEvents, outbox]) await tx.delete(table);
  });
});

// R38
test("an account nobody activated within a week goes, with its keys and payers, and the log says so", async () => {
  const forgotten = await makeAccount("A1", { createdDays: -8, activated: false });
  const recent = await makeAccount("A2", { createdDays: -6, activated: false });
  const active = await makeAccount("A3", { createdDays: -800 });
  await transaction("office", async (tx) => {
    const payer = { code: "A1", name: "N", street: "S", postcode: "3320", city: "Velenje" };
    const [row] = await tx.insert(payers).values(payer).returning({ id: payers.id });
    await tx.insert(accountPayers).values({ accountId: forgotten, payerId: row?.id ?? 0 });
    const key = { purpose: "activate" as const, tokenHash: hash(), accountId: forgotten };
    await tx.insert(tokens).values({ ...key, expiresAt: days(1) as never });
  });

  expect(await doRecurringWork()).toMatchObject({ neverActivatedAccounts: 1 });

  expect((await kept(accounts)).sort()).toEqual([recent, active].sort());
  const [left, noted] = await transaction("office", (tx) =>
    Promise.all([
      tx.select().from(tokens),
      tx.select().from(auditLog).where(eq(auditLog.accountId, forgotten)),
    ]),
  );
  expect(left).toEqual([]);
  expect(noted).toMatchObject([{ actor: "system", action: "account.expired" }]);
});

// R16
test("sessions end by age and by rest", async () => {
  const accountId = await makeAccount("A4");
  const session = (expires: number, seen: number) => ({
    id: randomUUID(),
    tokenHash: hash(),
    accountId,
    expiresAt: hours(expires) as never,
    lastSeenAt: hours(seen) as never,
  });
  const [live, tooOld, tooLongAtRest] = [session(1, -1), session(-1, 0), session(5, -3)];
  await transaction("office", (tx) => tx.insert(sessions).values([live, tooOld, tooLongAtRest]));
  expect(await doRecurringWork()).toMatchObject({ sessions: 2 });
  expect(await kept(sessions)).toEqual([live.id]);
});

// R33, R6
test("captchas and throttle events go when they serve nothing any more", async () => {
  await transaction("office", async (tx) => {
    const captcha = (minutes: number) => ({
      id: randomUUID(),
      kind: "picture" as const,
      secret: hash(),
      expiresAt: sql`now() + make_interval(mins => ${minutes}::int)` as never,
    });
    await tx.insert(captchas).values([captcha(-1), captcha(5)]);
    const event = (at: number) => ({ scope: "login", keyHash: hash(), at: hours(at) as never });
    await tx.insert(throttleEvents).values([event(-25), event(-2), event(0)]);
  });
  expect(await doRecurringWork()).toMatchObject({ captchas: 1, throttleEvents: 1 });
  expect(await doRecurringWork()).toMatchObject({ captchas: 0, throttleEvents: 0 });
});

test("a link is remembered for a month after its end, so that its page can say what happened", async () => {
  const accountId = await makeAccount("A5");
  await transaction("office", (tx) =>
    tx.insert(tokens).values(
      [-31, -29, 1].map((day) => ({
        purpose: "activate" as const,
        tokenHash: hash(),
        accountId,
        expiresAt: days(day) as never,
      })),
    ),
  );
  expect(await doRecurringWork()).toMatchObject({ tokens: 1 });
});

// R38
test("mails long sent go; those still to be sent stay, however old", async () => {
  const mail = (times: Partial<Record<"sentAt" | "failedAt" | "createdAt", unknown>>) => ({
    ...noticeTo("ana@example.si"),
    id: randomUUID(),
    ...(times as object),
  });
  const old = mail({ createdAt: days(-400) });
  const sent = mail({ sentAt: days(-29) });
  const failed = mail({ failedAt: days(-89) });
  await transaction("office", (tx) =>
    tx.insert(outbox).values([old, sent, failed, mail({ sentAt: days(-31) }), mail({ failedAt: days(-91) })]),
  );
  expect(await doRecurringWork()).toMatchObject({ mails: 2 });
  expect((await kept(outbox)).sort()).toEqual([old.id, sent.id, failed.id].sort());
});
