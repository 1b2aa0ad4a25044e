import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { tokens } from "@/db/schema/sessions";
import { tokenHash } from "@/lib/auth/token-hash";
import { findToken, issueToken, spendToken, type TokenPurpose } from "@/lib/auth/tokens";
import type { TestAccount } from "@/tests/support/accounts";
import { addHousehold } from "@/tests/support/factories";

let account: TestAccount;

beforeAll(async () => {
  account = (await addHousehold()).account;
});

const issue = (purpose: TokenPurpose = "activate") =>
  transaction("app", (tx) => issueToken(tx, account.id, purpose));
const spend = (token: string, purpose: TokenPurpose = "activate") =>
  transaction("app", (tx) => spendToken(tx, token, purpose));
const stateOf = async (token: string, purpose: TokenPurpose = "activate") =>
  (await transaction("app", (tx) => findToken(tx, token, purpose)))?.state;

// R8
test("a key opens its own door once", async () => {
  const token = await issue();
  expect(await spend(token)).toBe(account.id);
  expect(await spend(token)).toBeNull();
  expect(await stateOf(token)).toBe("used");
});

// R8
test("a key opens no other door", async () => {
  const token = await issue("activate");
  for (const purpose of ["reset-password", "delete-account", "resend-activation"] as const) {
    expect(await stateOf(token, purpose)).toBeUndefined();
    expect(await spend(token, purpose)).toBeNull();
  }
  expect(await spend(token)).toBe(account.id);
});

// R8
test("of fifty uses at once one succeeds", async () => {
  const token = await issue("reset-password");
  const uses = await Promise.all(Array.from({ length: 50 }, () => spend(token, "reset-password")));
  expect(uses.filter((owner) => owner !== null)).toEqual([account.id]);
});

// R9
test("looking uses nothing up", async () => {
  const token = await issue();
  for (let look = 0; look < 3; look++) expect(await stateOf(token)).toBe("live");
  expect(await spend(token)).toBe(account.id);
});

// R8
test.each([
  ["activate", "48 hours"],
  ["reset-password", "1 hour"],
] as const)("a key to %s is good for %s and not a second more", async (purpose, time) => {
  const token = await issue(purpose);
  const letPass = (interval: string) =>
    transaction("office", (tx) =>
      tx
        .update(tokens)
        .set({ expiresAt: sql`${tokens.expiresAt} - ${interval}::interval` })
        .where(eq(tokens.tokenHash, tokenHash(token))),
    );
  await letPass(`${time} -5 seconds`);
  expect(await stateOf(token, purpose)).toBe("live");
  await letPass("5 seconds");
  expect(await stateOf(token, purpose)).toBe("expired");
  expect(await spend(token, purpose)).toBeNull();
});

// R8
test("the database keeps the hash of a key of 256 random bits", async () => {
  const token = await issue();
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  const rows = await transaction("office", (tx) => tx.select().from(tokens));
  expect(JSON.stringify(rows)).not.toContain(token);
});
