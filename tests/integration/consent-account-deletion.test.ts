import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { accounts, consents } from "@/db/schema/accounts";
import { auditLog } from "@/db/schema/audit";
import { outbox } from "@/db/schema/outbox";
import { payers } from "@/db/schema/payers";
import { sessions, tokens } from "@/db/schema/sessions";
import { deleteAccount } from "@/lib/accounts/mutations";
import { opensDeletion } from "@/lib/accounts/queries";
import { enterAsAccountHolder } from "@/lib/auth/gate";
import { startSession } from "@/lib/auth/sessions";
import { issueToken, type TokenPurpose } from "@/lib/auth/tokens";
import { decideConsent } from "@/lib/consent/mutations";
import { consentText } from "@/lib/consent/text";
import { createAccount, type TestAccount } from "@/tests/support/accounts";
import { addPayer } from "@/tests/support/factories";

/** Somebody who answered NE, with the key they were given. */
async function refuser(): Promise<{ account: TestAccount; key: string; payerId: number }> {
  const payer = await addPayer();
  const account = await createAccount(payer.code, { consented: false });
  const decided = await enterAsAccountHolder(account.token, (holder) =>
    decideConsent(holder, { decision: "no", text: consentText("sl").sha256 }),
  );
  if (!decided.ok || !decided.value.ok || decided.value.value.decision !== "no") throw new Error("no key");
  return { account, key: decided.value.value.deletionKey, payerId: payer.id };
}

const confirm = (key: string, password: string) => deleteAccount({ key, password }, null);

const keyFor = ({ id }: TestAccount, purpose: TokenPurpose) =>
  transaction("app", (tx) => issueToken(tx, id, purpose));

const remains = async ({ id }: TestAccount) =>
  transaction("office", async (tx) => ({
    accounts: await tx.$count(accounts, eq(accounts.id, id)),
    consents: await tx.$count(consents, eq(consents.accountId, id)),
    sessions: await tx.$count(sessions, eq(sessions.accountId, id)),
    tokens: await tx.$count(tokens, eq(tokens.accountId, id)),
  }));

// R38
test("the right password deletes the account with all its sessions, decisions and keys; billing data stay", async () => {
  const { account, key, payerId } = await refuser();
  await transaction("app", (tx) =>
    startSession(tx, { accountId: account.id, userAgent: null, replaces: undefined }),
  );
  expect(await remains(account)).toEqual({ accounts: 1, consents: 1, sessions: 1, tokens: 1 });
  expect(await opensDeletion(key)).toBe(true);

  expect(await confirm(key, account.password)).toEqual({ ok: true, value: "deleted" });
  expect(await remains(account)).toEqual({ accounts: 0, consents: 0, sessions: 0, tokens: 0 });
  const [mails, entries, payersLeft] = await transaction("office", (tx) =>
    Promise.all([
      tx.select({ kind: outbox.kind }).from(outbox).where(eq(outbox.recipient, account.email)),
      tx.select({ action: auditLog.action }).from(auditLog).where(eq(auditLog.accountId, account.id)),
      tx.$count(payers, eq(payers.id, payerId)),
    ]),
  );
  expect(mails).toEqual([{ kind: "account-deleted" }]);
  expect(entries.map(({ action }) => action)).toEqual(["consent.refused", "account.deleted"]);
  expect(payersLeft).toBe(1);
  // Nobody stands in the way of a new registration of the payer code.
  expect((await createAccount(account.username)).username).toBe(account.username);
});

test("a wrong password deletes nothing, and the key still serves the right one", async () => {
  const { account, key } = await refuser();
  expect(await confirm(key, "Jezero pod gradom 8")).toMatchObject({ ok: false, reason: "wrong-password" });
  expect((await remains(account)).accounts).toBe(1);
  expect(await confirm(key, account.password)).toMatchObject({ ok: true });
});

// R6
test("guessing the password is slowed down here too", async () => {
  const { account, key } = await refuser();
  const guesses = [];
  for (let guess = 0; guess < 6; guess++) guesses.push(await confirm(key, `Jezero pod gradom ${guess}`));
  expect(guesses.map((guess) => !guess.ok && guess.reason)).toEqual([
    ...Array(5).fill("wrong-password"),
    "wait",
  ]);
  expect((await remains(account)).accounts).toBe(1);
});

// R8
test("only a key for this purpose, not yet used and not too old, opens the deletion", async () => {
  const { account, key } = await refuser();
  for (const purpose of ["activate", "reset-password", "resend-activation"] as const) {
    const other = await keyFor(account, purpose);
    expect(await opensDeletion(other)).toBe(false);
    expect(await confirm(other, account.password)).toMatchObject({ ok: false, reason: "link-spent" });
  }
  await transaction("office", (tx) =>
    tx.update(tokens).set({ expiresAt: sql`now()` }).where(eq(tokens.purpose, "delete-account")),
  );
  expect(await opensDeletion(key)).toBe(false);
  expect(await confirm(key, account.password)).toMatchObject({ ok: false, reason: "link-spent" });
  expect((await remains(account)).accounts).toBe(1);
});

// R8
test("of many confirmations at once one deletes", async () => {
  const { account, key } = await refuser();
  const answers = await Promise.all(Array.from({ length: 20 }, () => confirm(key, account.password)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect((await remains(account)).accounts).toBe(0);
});
