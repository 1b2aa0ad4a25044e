import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { log } from "@/lib/log";
import { checkCode, secondStep } from "@/lib/second-factor/at-login";
import {
  beginSecondFactor,
  confirmSecondFactor,
  renewRecoveryCodes,
  turnOffSecondFactor,
} from "@/lib/second-factor/mutations";
import { ownFactor } from "@/lib/second-factor/own-factor";
import { codeAt } from "@/lib/second-factor/totp";
import type { TestAccount } from "@/tests/support/accounts";
import { addHousehold, asCustomer } from "@/tests/support/factories";
import { outboxRows } from "@/tests/support/outbox-rows";
import { addSecondFactor, testRecoveryCode } from "@/tests/support/second-factor";

log.level = "silent";

const now = Date.parse("2026-11-27T10:00:10Z");
let account: TestAccount;

beforeEach(async () => {
  await transaction("office", (tx) => tx.execute(sql`delete from outbox`));
  ({ account } = await addHousehold());
});

const state = () => asCustomer(account, ownFactor);
const begin = (password = account.password) =>
  asCustomer(account, (customer) => beginSecondFactor(customer, password, null));
const confirm = (code: string, at = now) =>
  asCustomer(account, (customer) => confirmSecondFactor(customer, { code }, at));
const shownSecret = async () => {
  const own = await state();
  if (own.state !== "begun") throw new Error(own.state);
  return own.secret;
};
const wrongCode = (secret: string) => (codeAt(secret, now) === "000000" ? "000001" : "000000");
const key = async (of = account) => (await secondStep(of.id)) ?? "";
const enter = async (code: string, at = now, of = account) =>
  checkCode({ key: await key(of), code, address: null }, at);

describe("turning it on and off", () => {
  test("the password begins it, a code of the app turns it on, and only then the login asks for one", async () => {
    expect(await begin("napačno")).toMatchObject({ ok: false, reason: "wrong-password", field: "password" });
    await begin();
    const secret = await shownSecret();
    expect(await secondStep(account.id)).toBeNull();
    expect(await confirm(wrongCode(secret))).toMatchObject({
      ok: false,
      reason: "code-wrong",
      field: "code",
    });
    const confirmed = await confirm(codeAt(secret, now).replace(/^.../, "$& "));
    expect(confirmed.ok && confirmed.value).toHaveLength(10);
    expect(await state()).toMatchObject({ state: "on", codesLeft: 10 });
    expect(await secondStep(account.id)).not.toBeNull();
    expect(await outboxRows()).toMatchObject([{ kind: "second-factor", data: { change: "on" } }]);
  });

  test("begun anew it has another secret; once on, it is not begun anew and the secret is shown no more", async () => {
    await begin();
    const first = await shownSecret();
    await begin();
    expect(await shownSecret()).not.toBe(first);
    await confirm(codeAt(await shownSecret(), now));
    await begin();
    expect(await state()).toMatchObject({ state: "on" });
  });

  test("a secret that nobody confirmed within half an hour is worth nothing", async () => {
    await begin();
    const secret = await shownSecret();
    await transaction("office", (tx) =>
      tx.execute(
        sql`update second_factors set started_at = now() - interval '31 minutes' where account_id = ${account.id}::uuid`,
      ),
    );
    expect(await state()).toEqual({ state: "off" });
    expect(await confirm(codeAt(secret, now))).toMatchObject({ ok: false, reason: "begin-again" });
  });

  test("fifty confirmations at once turn it on once, and give codes out once", async () => {
    await begin();
    const code = codeAt(await shownSecret(), now);
    const answers = await Promise.all(Array.from({ length: 50 }, () => confirm(code)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await state()).toMatchObject({ codesLeft: 10 });
  });

  test("the password turns it off and takes the codes along", async () => {
    await addSecondFactor(account);
    const off = (password: string) =>
      asCustomer(account, (customer) => turnOffSecondFactor(customer, password, null));
    expect(await off("napačno")).toMatchObject({ ok: false, reason: "wrong-password", field: "offPassword" });
    expect(await off(account.password)).toEqual({ ok: true, value: null });
    expect(await secondStep(account.id)).toBeNull();
    expect(await off(account.password)).toEqual({ ok: true, value: null });
    expect((await outboxRows()).map(({ data }) => data.change)).toEqual(["off"]);
  });

  test("the database alone makes no codes: the secret is encrypted and codes are kept as hashes", async () => {
    const secret = await addSecondFactor(account);
    const dump = await transaction("office", (tx) =>
      tx.execute<{ row: string }>(sql`select s::text || r::text as row from second_factors s
        join recovery_codes r using (account_id) where account_id = ${account.id}::uuid`),
    );
    expect(dump).toHaveLength(1);
    expect(dump[0]?.row).not.toContain(secret);
    expect(dump[0]?.row).not.toContain(testRecoveryCode.replaceAll("-", ""));
  });
});

describe("at login", () => {
  test("the code of now counts, and once only: seen over a shoulder it opens nothing", async () => {
    const secret = await addSecondFactor(account);
    expect(await enter(codeAt(secret, now))).toEqual({ ok: true, value: { accountId: account.id } });
    expect(await enter(codeAt(secret, now))).toMatchObject({ ok: false, reason: "code-wrong" });
    expect(await enter(codeAt(secret, now - 30_000))).toMatchObject({ ok: false, reason: "code-wrong" });
    expect(await enter(codeAt(secret, now + 30_000), now + 30_000)).toMatchObject({ ok: true });
  });

  test("fifty logins at once with one code let one in", async () => {
    const code = codeAt(await addSecondFactor(account), now);
    const keys = await Promise.all(Array.from({ length: 50 }, () => key()));
    const answers = await Promise.all(keys.map((each) => checkCode({ key: each, code, address: null }, now)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("a recovery code counts once, and its owner is told", async () => {
    await addSecondFactor(account);
    expect(await enter(` ${testRecoveryCode.replaceAll("-", " – ")} `)).toMatchObject({ ok: true });
    expect(await enter(testRecoveryCode)).toMatchObject({ ok: false, reason: "code-wrong" });
    expect(await outboxRows()).toMatchObject([{ recipient: account.email, data: { change: "code-used" } }]);
    expect(await state()).toMatchObject({ codesLeft: 0 });
  });

  test("new recovery codes take the place of the old ones", async () => {
    await addSecondFactor(account);
    const renewed = await asCustomer(account, (customer) =>
      renewRecoveryCodes(customer, account.password, null),
    );
    expect(await enter(testRecoveryCode)).toMatchObject({ ok: false });
    expect(await enter(renewed.ok ? (renewed.value[3] ?? "") : "")).toMatchObject({ ok: true });
  });

  // R24
  test("another's code and another's recovery code open nothing", async () => {
    const other = (await addHousehold()).account;
    await addSecondFactor(account);
    const secret = await addSecondFactor(other);
    expect(await enter(codeAt(secret, now))).toMatchObject({ ok: false, reason: "code-wrong" });
    expect(await enter(testRecoveryCode, now, other)).toMatchObject({ ok: true });
    expect(await enter(testRecoveryCode)).toMatchObject({ ok: true });
  });

  // R6
  test("after five wrong codes it waits, although the login begins anew each time", async () => {
    const secret = await addSecondFactor(account);
    for (let guess = 0; guess < 5; guess++) await enter(wrongCode(secret));
    expect(await enter(codeAt(secret, now))).toMatchObject({ ok: false, reason: "wait" });
  });

  // R8
  test("without the key of a right password, or with one that is used or ten minutes old, no code counts", async () => {
    const secret = await addSecondFactor(account);
    const check = (given: string, at = now) =>
      checkCode({ key: given, code: codeAt(secret, at), address: null }, at);
    expect(await check("")).toMatchObject({ ok: false, reason: "login-again" });
    const [used, old] = [await key(), await key()];
    await check(used);
    expect(await check(used, now + 60_000)).toMatchObject({ ok: false, reason: "login-again" });
    await transaction("office", (tx) =>
      tx.execute(
        sql`update tokens set expires_at = expires_at - interval '10 minutes' where used_at is null`,
      ),
    );
    expect(await check(old, now + 60_000)).toMatchObject({ ok: false, reason: "login-again" });
  });
});
