import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { accountPayers, accounts } from "@/db/schema/accounts";
import { captchas, throttleEvents } from "@/db/schema/sessions";
import { openCaptcha } from "@/lib/auth/captcha";
import { isPassword } from "@/lib/auth/password";
import { addDays, addMonths, today } from "@/lib/dates";
import { log } from "@/lib/log";
import { register } from "@/lib/registration/mutations";
import type { Registration } from "@/lib/registration/schema";
import { createAccount } from "@/tests/support/accounts";
import { addBilledPayer } from "@/tests/support/billed-payer";
import { accountOf, mailsTo, registrationForm, visitor } from "@/tests/support/registrations";

log.level = "silent";

const send = async (known?: Partial<Registration>) => {
  const form = await registrationForm(known);
  return { form, answer: await register(form, visitor) };
};

beforeEach(async () => {
  await transaction("office", (tx) => tx.delete(throttleEvents));
});

test("a payer code and one of its bills make an account that waits for its activation", async () => {
  const { form, answer } = await send({ email: " Ana.Novak@PRIMER.si" });
  expect(answer).toEqual({ ok: true, value: { email: "Ana.Novak@PRIMER.si" } });
  const account = await accountOf(form.payerCode);
  expect(account).toMatchObject({ email: "Ana.Novak@primer.si", activatedAt: null, language: "sl" });
  expect(await isPassword(form.password, account?.passwordHash)).toBe(true);
  const [mail] = await mailsTo("Ana.Novak@primer.si", "activation");
  expect(mail?.data).toMatchObject({ username: form.payerCode, validHours: 48 });
});

test("leading zeros and blanks are forgiven in both numbers; the account gets the code as billing writes it", async () => {
  const payer = await addBilledPayer();
  const { answer } = await send({
    payerCode: ` 00${payer.payerCode}`,
    controlNumber: `0 ${payer.controlNumber.slice(0, 4)} ${payer.controlNumber.slice(4)}`,
  });
  expect(answer.ok).toBe(true);
  expect(await accountOf(payer.payerCode)).toBeDefined();
});

describe("a pair that proves nothing", () => {
  const refused = { ok: false, reason: "wrong-pair" };

  test("another's bill, no bill, no such payer: one message, no account, no mail", async () => {
    const [mine, another] = [await addBilledPayer(), await addBilledPayer()];
    for (const pair of [
      { payerCode: mine.payerCode, controlNumber: another.controlNumber },
      { payerCode: mine.payerCode, controlNumber: "1" },
      { payerCode: "7654321", controlNumber: mine.controlNumber },
    ]) {
      expect((await send({ ...pair, email: "pair@primer.si" })).answer).toMatchObject(refused);
    }
    expect(await accountOf(mine.payerCode)).toBeUndefined();
    expect(await mailsTo("pair@primer.si", "activation")).toEqual([]);
  });

  test("a bill older than twelve months; one of twelve months still proves", async () => {
    const yearAgo = addMonths(today(), -12);
    expect((await send(await addBilledPayer(addDays(yearAgo, -1)))).answer).toMatchObject(refused);
    expect((await send(await addBilledPayer(yearAgo))).answer.ok).toBe(true);
  });

  // R6
  test("after five, the code has to wait; a right one before takes nothing from the count of others", async () => {
    const mine = await addBilledPayer();
    for (let tries = 0; tries < 5; tries++) {
      expect((await send({ ...mine, controlNumber: "1" })).answer).toMatchObject(refused);
    }
    expect((await send(mine)).answer).toMatchObject({ ok: false, reason: "wait" });
    expect((await send()).answer.ok).toBe(true);
  });
});

describe("a code that has an account", () => {
  // R5
  test("an activated one stays as it is: same answer, and the registered address alone is told", async () => {
    const payer = await addBilledPayer();
    const holder = await createAccount(payer.payerCode);
    const before = await accountOf(payer.payerCode);
    const { answer } = await send({ ...payer, email: "thief@primer.si", password: "Ukradeno geslo 1" });
    expect(answer).toEqual({ ok: true, value: { email: "thief@primer.si" } });
    expect(await accountOf(payer.payerCode)).toEqual(before);
    expect(await mailsTo("thief@primer.si", "activation")).toEqual([]);
    expect(await mailsTo(holder.email, "already-registered")).toMatchObject([
      { data: { username: payer.payerCode, path: "/forgot-password" } },
    ]);
  });

  test("one never activated is replaced: a mistyped address locks nobody out", async () => {
    const payer = await addBilledPayer();
    await send({ ...payer, email: "mistyped@primer.si" });
    const first = await accountOf(payer.payerCode);
    await send({ ...payer, email: "right@primer.si", password: "Drugo geslo 22" });
    const second = await accountOf(payer.payerCode);
    expect(second).toMatchObject({ email: "right@primer.si", activatedAt: null });
    expect(second?.id).not.toBe(first?.id);
    const attached = await transaction("office", (tx) =>
      tx
        .select()
        .from(accountPayers)
        .where(eq(accountPayers.accountId, second?.id ?? "")),
    );
    expect(attached).toHaveLength(1);
  });

  // R41
  test("of ten valid registrations at once one account is left, whose mail opens it", async () => {
    const payer = await addBilledPayer();
    const forms = await Promise.all(Array.from({ length: 10 }, () => registrationForm(payer)));
    await transaction("office", (tx) => tx.delete(throttleEvents));
    const answers = await Promise.all(forms.map((form) => register(form, visitor)));
    expect(answers.some((answer) => answer.ok)).toBe(true);
    const left = await transaction("office", (tx) =>
      tx.select().from(accounts).where(eq(accounts.username, payer.payerCode)),
    );
    expect(left).toHaveLength(1);
  });
});

describe("the captcha stands before everything", () => {
  const wrong = { ok: false, reason: "captcha-wrong", field: "captchaAnswer" };

  // R33
  test("wrong case, used, too old: refused although all else is right, and no account is made", async () => {
    const payer = await addBilledPayer();
    expect((await send({ ...payer, captchaAnswer: "abdef" })).answer).toMatchObject(wrong);
    const { form } = await send();
    expect((await send({ ...payer, captchaId: form.captchaId })).answer).toMatchObject(wrong);
    const late = await registrationForm(payer);
    await transaction("office", (tx) => tx.update(captchas).set({ expiresAt: sql`now()` }));
    expect(await register(late, visitor)).toMatchObject(wrong);
    expect(await accountOf(payer.payerCode)).toBeUndefined();
  });

  // R33
  test("a right one is used up by a wrong pair, a wrong one does not tell whether the pair was right", async () => {
    const { form } = await send({ ...(await addBilledPayer()), controlNumber: "1" });
    expect(await openCaptcha(form.captchaId)).toBeNull();
    const answers = [
      await send({ captchaAnswer: "abdef" }),
      await send({ captchaAnswer: "abdef", controlNumber: "1" }),
    ];
    expect(answers[0]?.answer).toEqual(answers[1]?.answer);
  });

  // R3
  test("a common password is refused before the captcha is touched", async () => {
    const { form, answer } = await send({ password: "Password1", passwordAgain: "Password1" });
    expect(answer).toMatchObject({ ok: false, reason: "too-common", field: "password" });
    expect(await openCaptcha(form.captchaId)).toBe("picture");
  });
});
