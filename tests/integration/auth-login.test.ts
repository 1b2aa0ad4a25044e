import { hash } from "@node-rs/argon2";
import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { accounts } from "@/db/schema/accounts";
import { throttleEvents } from "@/db/schema/sessions";
import { resendActivation } from "@/lib/activation/mutations";
import { checkCredentials } from "@/lib/auth/check-credentials";
import { isOutdated } from "@/lib/auth/password";
import { log } from "@/lib/log";
import { createAccount, testPassword } from "@/tests/support/accounts";
import { addHousehold, addPayer } from "@/tests/support/factories";
import { accountOf, mailsTo } from "@/tests/support/registrations";

log.level = "silent";

const check = (username: string, password: string, address: string | null = null) =>
  checkCredentials({ username, password, address });

const letPass = (interval: string) =>
  transaction("office", (tx) =>
    tx.update(throttleEvents).set({ at: sql`${throttleEvents.at} - ${interval}::interval` }),
  );

beforeEach(async () => {
  await transaction("office", (tx) => tx.delete(throttleEvents));
});

test("the right pair is let in, however the payer code is written", async () => {
  const { account } = await addHousehold();
  for (const name of [account.username, ` 00${account.username} `, account.username.split("").join(" ")]) {
    expect(await check(name, testPassword)).toEqual({
      ok: true,
      value: { activated: true, accountId: account.id },
    });
  }
});

// R4
test("wrong password, unknown name and the password of somebody else are one answer", async () => {
  const [mine, other] = [(await addHousehold()).account, (await addHousehold()).account];
  const answers = [
    await check(mine.username, `${testPassword} `),
    await check("7654321", testPassword),
    await check(`${other.username}1`, testPassword),
    await check("", ""),
  ];
  for (const answer of answers) expect(answer).toEqual({ ok: false, reason: "wrong-pair" });
});

// R6
test("after five failures a name waits, longer each time, and never for good", async () => {
  const { account } = await addHousehold();
  const wrong = () => check(account.username, "wrong");
  for (let tries = 0; tries < 5; tries++) expect(await wrong()).toMatchObject({ reason: "wrong-pair" });
  const first = await wrong();
  expect(first).toMatchObject({ reason: "wait" });
  if (!first.ok) expect(first.figures?.seconds).toBeGreaterThan(25);
  expect(await check(account.username, testPassword)).toMatchObject({ reason: "wait" });

  await letPass("30 seconds");
  expect(await wrong()).toMatchObject({ reason: "wrong-pair" });
  await letPass("31 seconds");
  expect(await wrong()).toMatchObject({ reason: "wait" });
  await letPass("30 seconds");
  expect(await check(account.username, testPassword)).toMatchObject({ ok: true });
});

// R6
test("asking while one waits does not prolong the wait", async () => {
  const { account } = await addHousehold();
  for (let tries = 0; tries < 5; tries++) await check(account.username, "wrong");
  for (let tries = 0; tries < 20; tries++) await check(account.username, "wrong");
  await letPass("31 seconds");
  expect(await check(account.username, testPassword)).toMatchObject({ ok: true });
});

// R6
test("a login forgets the failures before it", async () => {
  const { account } = await addHousehold();
  for (let round = 0; round < 3; round++) {
    for (let tries = 0; tries < 4; tries++) await check(account.username, "wrong");
    expect(await check(account.username, testPassword)).toMatchObject({ ok: true });
  }
});

// R6
test("fifty wrong passwords at once are not fifty guesses", async () => {
  const { account } = await addHousehold();
  const answers = await Promise.all(Array.from({ length: 50 }, () => check(account.username, "wrong")));
  expect(answers.filter((answer) => !answer.ok && answer.reason === "wrong-pair")).toHaveLength(5);
  expect(answers.filter((answer) => !answer.ok && answer.reason === "wait")).toHaveLength(45);
});

// R6, R7
test("fifty failures from one address make it wait, whatever the names; other addresses go on", async () => {
  const { account } = await addHousehold();
  for (let tries = 0; tries < 50; tries++) await check(`90${tries}`, "wrong", "192.0.2.7");
  expect(await check(account.username, testPassword, "192.0.2.7")).toMatchObject({ reason: "wait" });
  expect(await check(account.username, testPassword, "192.0.2.8")).toMatchObject({ ok: true });
});

// R6
test("what the throttle keeps names nobody", async () => {
  const { account } = await addHousehold();
  await check(account.username, "wrong", "192.0.2.7");
  const rows = await transaction("office", (tx) => tx.select().from(throttleEvents));
  expect(rows.map((row) => row.scope).sort()).toEqual(["login-address", "login-name"]);
  for (const row of rows) expect(row.keyHash).toHaveLength(32);
});

test("an account that waits for activation gets a key to ask for another mail, with the right password only", async () => {
  const { code } = await addPayer();
  const account = await createAccount(code, { activated: false });
  expect(await check(code, "wrong")).toEqual({ ok: false, reason: "wrong-pair" });
  const checked = await check(code, testPassword);
  if (!checked.ok || checked.value.activated) throw new Error("it was let in");
  expect(await resendActivation(checked.value.resendKey, null)).toEqual({ ok: true, value: "sent" });
  expect(await mailsTo(account.email, "activation")).toHaveLength(1);
});

test("a locked account is told so with the right password, and is like any other without it", async () => {
  const { account } = await addHousehold();
  await transaction("office", (tx) =>
    tx.update(accounts).set({ lockedAt: new Date() }).where(eq(accounts.id, account.id)),
  );
  expect(await check(account.username, testPassword)).toMatchObject({ reason: "locked" });
  expect(await check(account.username, "wrong")).toEqual({ ok: false, reason: "wrong-pair" });
});

// R1
test("a hash of older parameters is made anew at login", async () => {
  const { account } = await addHousehold();
  const old = await hash(testPassword, { memoryCost: 8_192, timeCost: 1, parallelism: 1 });
  await transaction("office", (tx) =>
    tx.update(accounts).set({ passwordHash: old }).where(eq(accounts.id, account.id)),
  );
  expect(await check(account.username, testPassword)).toMatchObject({ ok: true });
  const renewed = (await accountOf(account.username))?.passwordHash ?? "";
  expect(isOutdated(renewed)).toBe(false);
  expect(await check(account.username, testPassword)).toMatchObject({ ok: true });
});
