import { eq, sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { transaction } from "@/db/client";
import { sessions } from "@/db/schema/sessions";
import { enterAsAccountHolder, enterAsCustomer } from "@/lib/auth/gate";
import { startSession } from "@/lib/auth/sessions";
import { tokenHash } from "@/lib/auth/token-hash";
import { closings } from "@/tests/support/closed-sessions";
import { addHousehold } from "@/tests/support/factories";

const start = (accountId: string, replaces?: string) =>
  transaction("app", (tx) => startSession(tx, { accountId, userAgent: "a browser", replaces }));

test("the gate hands on the account and its payers", async () => {
  const { payer, account } = await addHousehold();
  const passed = await enterAsCustomer(account.token, async ({ account: holder, payers }) => ({
    holder,
    payers,
  }));
  expect(passed).toMatchObject({
    ok: true,
    value: {
      holder: { id: account.id, username: payer.code },
      payers: [{ id: payer.id, code: payer.code }],
    },
  });
});

// R13, R16, R23, R27
test.each(Object.entries(closings))("nothing is run %s", async (_, close) => {
  const { account } = await addHousehold();
  const token = await close(account);
  const work = vi.fn(async () => "data");
  const passed = await enterAsCustomer(token ?? "", work);
  expect(passed.ok).toBe(false);
  expect(work).not.toHaveBeenCalled();
});

// R16
test("a session ends twelve hours after login, however busy it was", async () => {
  const { account } = await addHousehold();
  const token = await start(account.id);
  const [row] = await transaction("office", (tx) =>
    tx
      .select({
        hours: sql<number>`extract(epoch from ${sessions.expiresAt} - ${sessions.createdAt})::int / 3600`,
      })
      .from(sessions)
      .where(eq(sessions.tokenHash, tokenHash(token))),
  );
  expect(row?.hours).toBe(12);
});

// R16
test("use keeps a session awake: two idle hours count from the newest request", async () => {
  const { account } = await addHousehold();
  const sleep = () =>
    transaction("office", (tx) =>
      tx
        .update(sessions)
        .set({ lastSeenAt: sql`${sessions.lastSeenAt} - interval '90 minutes'` })
        .where(eq(sessions.accountId, account.id)),
    );
  for (let visit = 0; visit < 3; visit++) {
    await sleep();
    expect(await enterAsCustomer(account.token, async () => "in")).toMatchObject({ ok: true });
  }
  await sleep();
  await sleep();
  expect(await enterAsCustomer(account.token, async () => "in")).toEqual({ ok: false, reason: "signed-out" });
});

// R13
test("a login gives a new token and ends the session the browser had", async () => {
  const { account } = await addHousehold();
  const token = await start(account.id, account.token);
  expect(token).not.toBe(account.token);
  expect(await enterAsAccountHolder(account.token, async () => "in")).toMatchObject({ ok: false });
  expect(await enterAsAccountHolder(token, async () => "in")).toMatchObject({ ok: true });
});
