import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { sessions } from "@/db/schema/sessions";
import { enterAsCustomer } from "@/lib/auth/gate";
import { endOtherSession, listSessions, startSession } from "@/lib/auth/sessions";
import { tokenHash } from "@/lib/auth/token-hash";
import { createAccount, type TestAccount } from "@/tests/support/accounts";
import { addPayer, asCustomer } from "@/tests/support/factories";

const newAccount = async () => createAccount((await addPayer()).code);

const signIn = (account: TestAccount, userAgent: string | null = null) =>
  transaction("app", (tx) => startSession(tx, { accountId: account.id, userAgent, replaces: undefined }));

const isOpen = async (token: string) => (await enterAsCustomer(token, async () => null)).ok;

async function idOf(token: string): Promise<string> {
  const [row] = await transaction("office", (tx) =>
    tx
      .select({ id: sessions.id })
      .from(sessions)
      .where(eq(sessions.tokenHash, tokenHash(token))),
  );
  if (!row) throw new Error("no such session");
  return row.id;
}

const age = (token: string, change: Partial<Record<"lastSeenAt" | "expiresAt", ReturnType<typeof sql>>>) =>
  transaction("office", (tx) =>
    tx
      .update(sessions)
      .set(change)
      .where(eq(sessions.tokenHash, tokenHash(token))),
  );

// R16, R18
test("a customer sees the browsers signed in now, this one first, and no one else's", async () => {
  const account = await newAccount();
  await signIn(await newAccount());
  const phone = await signIn(account, "a phone");
  const earlier = await signIn(account, "a tablet");
  const idle = await signIn(account, "left alone for two hours");
  const expired = await signIn(account, "twelve hours old");
  await age(earlier, { lastSeenAt: sql`now() - interval '1 hour'` });
  await age(idle, { lastSeenAt: sql`now() - interval '2 hours'` });
  await age(expired, { expiresAt: sql`now()` });

  const seen = await asCustomer({ ...account, token: phone }, listSessions);
  const own = await idOf(account.token);
  expect(seen.map(({ id, userAgent, current }) => [id, userAgent, current])).toEqual([
    [await idOf(phone), "a phone", true],
    [own, null, false],
    [await idOf(earlier), "a tablet", false],
  ]);
  expect([await isOpen(idle), await isOpen(expired)]).toEqual([false, false]);
});

// R13, R18
test("a session ended from another device is over at once", async () => {
  const account = await newAccount();
  const lost = await signIn(account);
  expect(await isOpen(lost)).toBe(true);
  const id = await idOf(lost);
  await asCustomer(account, (customer) => endOtherSession(customer, id));
  expect([await isOpen(lost), await isOpen(account.token)]).toEqual([false, true]);
});

// R24
test("another's session cannot be ended, and is answered as an unknown one", async () => {
  const [account, stranger] = [await newAccount(), await newAccount()];
  const end = (id: string) => asCustomer(account, (customer) => endOtherSession(customer, id));
  expect(await end(await idOf(stranger.token))).toEqual(await end(randomUUID()));
  expect(await isOpen(stranger.token)).toBe(true);
});

test("the own session is not ended from the list of devices: that is signing out", async () => {
  const account = await newAccount();
  const own = await idOf(account.token);
  await asCustomer(account, (customer) => endOtherSession(customer, own));
  expect(await isOpen(account.token)).toBe(true);
});

// R13, R16
test("the database keeps the hash of a session's token, not the token", async () => {
  const account = await newAccount();
  const [row] = await transaction("office", (tx) =>
    tx.select().from(sessions).where(eq(sessions.accountId, account.id)),
  );
  expect(Buffer.from(row?.tokenHash ?? []).equals(tokenHash(account.token))).toBe(true);
  expect(JSON.stringify(row)).not.toContain(account.token);
});
