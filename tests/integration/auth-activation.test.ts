import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { throttleEvents, tokens } from "@/db/schema/sessions";
import { activate, resendActivation } from "@/lib/activation/mutations";
import { activationLink } from "@/lib/activation/queries";
import { checkCredentials } from "@/lib/auth/check-credentials";
import { tokenHash } from "@/lib/auth/token-hash";
import { log } from "@/lib/log";
import { register } from "@/lib/registration/mutations";
import { accountOf, mailedKey, mailsTo, registrationForm, visitor } from "@/tests/support/registrations";

log.level = "silent";

let registered = 0;

async function registerSomebody() {
  const email = `activation-${++registered}@primer.si`;
  const form = await registrationForm({ email });
  await register(form, visitor);
  return { form, email, key: await mailedKey(email, "activation") };
}

const letExpire = (key: string) =>
  transaction("office", (tx) =>
    tx
      .update(tokens)
      .set({ expiresAt: sql`now()` })
      .where(eq(tokens.tokenHash, tokenHash(key))),
  );

beforeEach(async () => {
  await transaction("office", (tx) => tx.delete(throttleEvents));
});

test("the key of the mail activates once, and then the password opens the account", async () => {
  const { form, key } = await registerSomebody();
  const credentials = { username: form.payerCode, password: form.password, address: null };
  expect(await checkCredentials(credentials)).toMatchObject({ value: { activated: false } });
  expect(await activate(key)).toEqual({ ok: true, value: "activated" });
  expect(await checkCredentials(credentials)).toMatchObject({ value: { activated: true } });
  expect(await activate(key)).toEqual({ ok: false, reason: "link-spent" });
  expect(await activationLink(key)).toBe("used");
});

// R9
test("a scanner that opens the link again and again uses nothing up", async () => {
  const { form, key } = await registerSomebody();
  for (let visit = 0; visit < 5; visit++) expect(await activationLink(key)).toBe("live");
  expect((await accountOf(form.payerCode))?.activatedAt).toBeNull();
  expect(await activate(key)).toMatchObject({ ok: true });
});

// R8
test("of fifty presses of the button at once one activates", async () => {
  const { key } = await registerSomebody();
  const answers = await Promise.all(Array.from({ length: 50 }, () => activate(key)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});

// R8
test("an old link activates nothing, but sends a new one to the registered address", async () => {
  const { form, email, key } = await registerSomebody();
  await letExpire(key);
  expect(await activationLink(key)).toBe("expired");
  expect(await activate(key)).toMatchObject({ ok: false, reason: "link-spent" });
  expect(await resendActivation(key, null)).toEqual({ ok: true, value: "sent" });
  const newKey = await mailedKey(email, "activation");
  expect(newKey).not.toBe(key);
  expect(await activate(newKey)).toMatchObject({ ok: true });
  expect((await accountOf(form.payerCode))?.activatedAt).not.toBeNull();
});

test("nonsense is no link and sends nothing", async () => {
  for (const key of ["", "x", "a".repeat(43), "' or 1=1 --"]) {
    expect(await activationLink(key)).toBe("unknown");
    expect(await activate(key)).toMatchObject({ ok: false, reason: "link-spent" });
    expect(await resendActivation(key, null)).toMatchObject({ ok: false, reason: "link-unknown" });
  }
});

test("an activated account is not written to again", async () => {
  const { email, key } = await registerSomebody();
  await activate(key);
  expect(await resendActivation(key, null)).toMatchObject({ ok: false, reason: "already-active" });
  expect(await mailsTo(email, "activation")).toHaveLength(1);
});

// R6
test("nobody's mailbox is filled: after five mails one waits", async () => {
  const { email, key } = await registerSomebody();
  const answers = [];
  for (let tries = 0; tries < 7; tries++) answers.push(await resendActivation(key, null));
  expect(answers.slice(0, 5).every((answer) => answer.ok)).toBe(true);
  expect(answers.slice(5)).toMatchObject([{ reason: "wait" }, { reason: "wait" }]);
  expect(await mailsTo(email, "activation")).toHaveLength(6);
});

test("the link of a registration that was replaced is unknown: who mistyped an address gave nothing away", async () => {
  const { form, key } = await registerSomebody();
  const { payerCode, controlNumber } = form;
  await register(await registrationForm({ payerCode, controlNumber, email: "right@primer.si" }), visitor);
  expect(await activationLink(key)).toBe("unknown");
  expect(await activate(key)).toMatchObject({ ok: false });
});
