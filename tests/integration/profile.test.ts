import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { checkCredentials } from "@/lib/auth/check-credentials";
import { enterAsCustomer } from "@/lib/auth/gate";
import { findToken, issueToken } from "@/lib/auth/tokens";
import { confirmEmailChange, emailChangeLink, requestEmailChange } from "@/lib/profile/email-change";
import { setDisplayName } from "@/lib/profile/mutations";
import { changePassword } from "@/lib/profile/password-change";
import { displayNameSchema, emailChangeSchema, passwordChangeSchema } from "@/lib/profile/schema";
import { anotherSession, type TestAccount } from "@/tests/support/accounts";
import { addHousehold, asCustomer } from "@/tests/support/factories";
import { outboxRows } from "@/tests/support/outbox-rows";

let account: TestAccount;

beforeEach(async () => {
  await transaction("office", (tx) => tx.execute(sql`delete from outbox`));
  ({ account } = await addHousehold());
});

const row = async (of = account) => {
  const [found] = await transaction("office", (tx) =>
    tx.execute<{ email: string; name: string; sessions: number }>(sql`
      select email, display_name as name,
             (select count(*)::int from sessions s where s.account_id = a.id) as sessions
        from accounts a where id = ${of.id}::uuid`),
  );
  return found;
};
const fresh = "Škalsko jezero 1938";
const change = (changed: Partial<Record<"current" | "password", string>> = {}) => {
  const password = changed.password ?? fresh;
  const input = { current: changed.current ?? account.password, password, passwordAgain: password };
  return asCustomer(account, (customer) => changePassword(customer, passwordChangeSchema.parse(input), null));
};
const ask = (email: string, emailPassword = account.password) =>
  asCustomer(account, (customer) =>
    requestEmailChange(customer, emailChangeSchema.parse({ email, emailPassword }), null),
  );
const newAddress = () => `new-${account.email}`;
const linkOf = async (recipient: string) => {
  const mails = await outboxRows();
  const path = String(mails.findLast((mail) => mail.recipient === recipient)?.data.path ?? "");
  return path.replace("/confirm-email/", "");
};
const logsIn = async (password: string) =>
  (await checkCredentials({ username: account.username, password, address: null })).ok;

test("the name shown is the portal's alone: trimmed, at most 100 characters, never empty", async () => {
  const set = (displayName: string) =>
    asCustomer(account, (customer) => setDisplayName(customer, displayNameSchema.parse({ displayName })));
  await set("  Živa   Čuk 😀 ");
  expect((await row())?.name).toBe("Živa Čuk 😀");
  expect(displayNameSchema.safeParse({ displayName: " " }).success).toBe(false);
  expect(displayNameSchema.safeParse({ displayName: "š".repeat(101) }).success).toBe(false);
  for (const broken of ["Ana\u202eNovak", "Ana\ufffd", "Ana\u0007"]) {
    expect(displayNameSchema.safeParse({ displayName: broken }).error?.issues[0]?.message).toBe("name-signs");
  }
  const [{ payer } = { payer: "" }] = await transaction("office", (tx) =>
    tx.execute<{ payer: string }>(sql`select name as payer from payers where code = ${account.username}`),
  );
  expect(payer).not.toContain("Živa");
});

describe("the password", () => {
  // R10
  test("is changed by who knows it; the other sessions end, this one goes on, and the owner is told", async () => {
    await anotherSession(account);
    const forgotten = await transaction("app", (tx) => issueToken(tx, account.id, "reset-password"));
    expect(await change()).toEqual({ ok: true, value: null });
    expect((await row())?.sessions).toBe(1);
    expect(await enterAsCustomer(account.token, async () => "in")).toEqual({ ok: true, value: "in" });
    expect([await logsIn(account.password), await logsIn(fresh)]).toEqual([false, true]);
    expect(await transaction("app", (tx) => findToken(tx, forgotten, "reset-password"))).toMatchObject({
      state: "used",
    });
    expect(await outboxRows()).toMatchObject([{ kind: "password-changed", recipient: account.email }]);
  });

  test.each([
    ["a wrong present one", { current: "Napačno geslo 1" }, "wrong-password", "current"],
    ["one of the commonest", { password: "Password1" }, "too-common", "password"],
  ])("is not changed by %s", async (_, changed, reason, field) => {
    expect(await change(changed)).toMatchObject({ ok: false, reason, field });
    expect(await logsIn(account.password)).toBe(true);
    expect(await outboxRows()).toEqual([]);
  });

  test("may not be the address or the payer code, which the server alone knows", async () => {
    expect(await change({ password: account.email.toUpperCase() })).toMatchObject({
      reason: "is-email",
      field: "password",
    });
    expect(await logsIn(account.password)).toBe(true);
  });

  // R6
  test("is not guessed: after five wrong ones the right one has to wait, also where they come at once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, at) => change({ current: `Napačno geslo ${at}` })),
    );
    const reasons = answers.map((answer) => !answer.ok && answer.reason);
    expect(reasons.filter((reason) => reason === "wrong-password")).toHaveLength(5);
    expect(reasons.filter((reason) => reason === "wait")).toHaveLength(3);
    expect(await change()).toMatchObject({ ok: false, reason: "wait" });
  });
});

// R11
describe("the address", () => {
  test("changes once it is confirmed from the new one; until then nothing, and the old one is told", async () => {
    expect(await ask(newAddress())).toEqual({ ok: true, value: { email: newAddress() } });
    expect((await row())?.email).toBe(account.email);
    const key = await linkOf(newAddress());
    expect(await emailChangeLink(key)).toBe("live");
    expect((await row())?.email, "looking changes nothing").toBe(account.email);
    expect(await confirmEmailChange(key)).toEqual({ ok: true, value: "changed" });
    expect((await row())?.email).toBe(newAddress());
    expect((await outboxRows()).map(({ kind, recipient }) => [kind, recipient])).toEqual(
      expect.arrayContaining([
        ["email-change", newAddress()],
        ["email-changed", account.email],
      ]),
    );
    expect(await emailChangeLink(key)).toBe("used");
    expect(await confirmEmailChange(key)).toMatchObject({ ok: false, reason: "link-spent" });
  });

  test("of twenty who press the button at once one changes it, and one mail goes out", async () => {
    await ask(newAddress());
    const key = await linkOf(newAddress());
    const answers = await Promise.all(Array.from({ length: 20 }, () => confirmEmailChange(key)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await outboxRows()).filter(({ kind }) => kind === "email-changed")).toHaveLength(1);
  });

  test("a further request makes the earlier link useless", async () => {
    await ask(newAddress());
    const earlier = await linkOf(newAddress());
    await ask(`other-${account.email}`);
    expect(await confirmEmailChange(earlier)).toMatchObject({ ok: false });
    expect((await row())?.email).toBe(account.email);
  });

  test("is not changed without the password, to the same, by a key of another kind, or by none", async () => {
    expect(await ask(newAddress(), "Napačno geslo 1")).toMatchObject({
      reason: "wrong-password",
      field: "emailPassword",
    });
    expect(await ask(account.email)).toMatchObject({ reason: "email-same", field: "email" });
    const other = await transaction("app", (tx) => issueToken(tx, account.id, "reset-password"));
    for (const key of [other, "", "nonsense", "done"]) {
      expect(await confirmEmailChange(key)).toMatchObject({ ok: false, reason: "link-spent" });
      expect(await emailChangeLink(key)).toBe("unknown");
    }
    expect((await row())?.email).toBe(account.email);
    expect(await outboxRows()).toEqual([]);
  });

  // R6
  test("five links in a quarter of an hour, and no more", async () => {
    for (let count = 0; count < 5; count++) {
      expect(await ask(`${count}-${account.email}`)).toMatchObject({ ok: true });
    }
    expect(await ask(newAddress())).toMatchObject({ ok: false, reason: "wait" });
    expect(await outboxRows()).toHaveLength(5);
  });

  test("a link older than 48 hours changes nothing", async () => {
    await ask(newAddress());
    const key = await linkOf(newAddress());
    await transaction("office", (tx) =>
      tx.execute(
        sql`update tokens set expires_at = now() - interval '1 second' where account_id = ${account.id}::uuid`,
      ),
    );
    expect(await emailChangeLink(key)).toBe("expired");
    expect(await confirmEmailChange(key)).toMatchObject({ ok: false });
    expect((await row())?.email).toBe(account.email);
  });
});
