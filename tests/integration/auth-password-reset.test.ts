import { count, eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { accounts } from "@/db/schema/accounts";
import { auditLog } from "@/db/schema/audit";
import { outbox } from "@/db/schema/outbox";
import { throttleEvents, tokens } from "@/db/schema/sessions";
import { checkCredentials } from "@/lib/auth/check-credentials";
import { enterAsAccountHolder } from "@/lib/auth/gate";
import { tokenHash } from "@/lib/auth/token-hash";
import { log } from "@/lib/log";
import { requestPasswordReset, resetPassword } from "@/lib/password-reset/mutations";
import { resetLink } from "@/lib/password-reset/queries";
import { createAccount, testPassword } from "@/tests/support/accounts";
import { addHousehold, addPayer } from "@/tests/support/factories";
import { mailedKey, mailsTo } from "@/tests/support/registrations";

log.level = "silent";

const newPassword = "Slap na Savinji 3";
const set = (key: string, password = newPassword) =>
  resetPassword({ key, password, passwordAgain: password });
const check = (username: string, password: string) => checkCredentials({ username, password, address: null });

async function asked() {
  const { account } = await addHousehold();
  await requestPasswordReset(account.username, null);
  return { account, key: await mailedKey(account.email, "password-reset") };
}

beforeEach(async () => {
  await transaction("office", (tx) => tx.delete(throttleEvents));
});

// R8, R10
test("the key sets the password once, ends every session, tells the owner, and signs nobody in", async () => {
  const { account, key } = await asked();
  expect(await resetLink(key)).toBe("live");
  expect(await set(key)).toEqual({ ok: true, value: "changed" });
  expect(await enterAsAccountHolder(account.token, async () => "in")).toMatchObject({ reason: "signed-out" });
  expect(await mailsTo(account.email, "password-changed")).toHaveLength(1);
  expect(await check(account.username, newPassword)).toMatchObject({ ok: true });
  expect(await check(account.username, testPassword)).toMatchObject({ ok: false });
  expect(await set(key, "Tretje geslo 333")).toEqual({ ok: false, reason: "link-spent" });
  expect(await resetLink(key)).toBe("used");
});

// R5
test("a name without an account, and a locked one, get the same answer and no mail", async () => {
  const { account } = await addHousehold();
  const known = await requestPasswordReset(account.username, null);
  const mails = () => transaction("office", (tx) => tx.select({ all: count() }).from(outbox));
  const before = await mails();
  expect(await requestPasswordReset("7654321", null)).toEqual(known);
  await transaction("office", (tx) =>
    tx.update(accounts).set({ lockedAt: new Date() }).where(eq(accounts.id, account.id)),
  );
  expect(await requestPasswordReset(account.username, null)).toEqual(known);
  expect(await mails()).toEqual(before);
});

test("an account that waits for activation gets that mail anew", async () => {
  const account = await createAccount((await addPayer()).code, { activated: false });
  await requestPasswordReset(account.username, null);
  expect(await mailsTo(account.email, "activation")).toHaveLength(1);
  expect(await mailsTo(account.email, "password-reset")).toHaveLength(0);
});

// R8
test("after an hour the key is old; of fifty uses at once one succeeds", async () => {
  const old = await asked();
  await transaction("office", (tx) =>
    tx
      .update(tokens)
      .set({ expiresAt: sql`${tokens.expiresAt} - interval '1 hour'` })
      .where(eq(tokens.tokenHash, tokenHash(old.key))),
  );
  expect(await resetLink(old.key)).toBe("expired");
  expect(await set(old.key)).toMatchObject({ reason: "link-spent" });
  const { key } = await asked();
  const answers = await Promise.all(Array.from({ length: 50 }, () => set(key)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});

test("a newer use makes the keys of earlier mails useless", async () => {
  const { account, key } = await asked();
  await requestPasswordReset(account.username, null);
  await set(await mailedKey(account.email, "password-reset"));
  expect(await set(key)).toMatchObject({ reason: "link-spent" });
});

// R2, R3
test("a bad password is refused with its reason, and the key stays good", async () => {
  const { account, key } = await asked();
  for (const [password, reason] of [
    ["Kratko", "too-short"],
    ["jezero pod gradom", "no-upper-case"],
    [`${account.email.replace("p", "P")}`, "is-email"],
    ["Komunala2026", "is-utility-name"],
    ["Password1", "too-common"],
  ] as const) {
    expect(await set(key, password)).toMatchObject({ ok: false, reason, field: "password" });
  }
  expect(await set(key)).toMatchObject({ ok: true });
});

// R6
test("a reset lets the owner in at once, although others guessed before", async () => {
  const { account, key } = await asked();
  for (let tries = 0; tries < 6; tries++) await check(account.username, "wrong");
  await set(key);
  expect(await check(account.username, newPassword)).toMatchObject({ ok: true });
});

// R6
test("nobody's mailbox is filled: after five requests one waits, known or not", async () => {
  const { account } = await addHousehold();
  for (const name of [account.username, "7654321"]) {
    for (let tries = 0; tries < 5; tries++) {
      expect(await requestPasswordReset(name, null)).toEqual({ ok: true, value: "answered" });
    }
    expect(await requestPasswordReset(name, null)).toMatchObject({ ok: false, reason: "wait" });
  }
});

// R35, R38
test("the audit log tells what happened, without address and password", async () => {
  const { account, key } = await asked();
  await set(key);
  const entries = await transaction("office", (tx) =>
    tx.select().from(auditLog).where(eq(auditLog.accountId, account.id)).orderBy(auditLog.id),
  );
  expect(entries.map((entry) => entry.action)).toEqual(["password-reset.requested", "password.reset"]);
  const written = JSON.stringify(entries);
  for (const secret of [account.email, key, newPassword, testPassword]) expect(written).not.toContain(secret);
});
