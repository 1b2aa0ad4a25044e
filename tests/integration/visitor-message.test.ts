import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { issueCaptcha } from "@/lib/auth/captcha";
import { brand } from "@/lib/brand";
import { visitorMessageSchema } from "@/lib/messages/schema";
import { writeToOffice } from "@/lib/messages/visitor-message";
import { setCaptchaLetters } from "@/tests/support/captcha-answer";
import { outboxRows } from "@/tests/support/outbox-rows";

beforeEach(async () => {
  await transaction("office", (tx) => tx.execute(sql`delete from outbox`));
});

const newCaptcha = async () => {
  const { id } = await issueCaptcha("picture");
  await setCaptchaLetters(id, "hRtMa");
  return id;
};
const fields = async (changed: Record<string, string> = {}) => ({
  name: " Živa  Čuk ",
  email: `${randomUUID()}@Primer.si`,
  body: "Ne morem se prijaviti. 😀",
  captchaId: await newCaptcha(),
  captchaAnswer: "hRtMa",
  captchaNonce: "",
  ...changed,
});
const write = (form: Awaited<ReturnType<typeof fields>>) =>
  writeToOffice(visitorMessageSchema.parse(form), { address: null, language: "en" });

test("what a visitor writes goes to the office by mail, with the address to answer to", async () => {
  const form = await fields();
  const email = form.email.replace("Primer", "primer");
  expect(await write(form)).toEqual({ ok: true, value: { email } });
  expect(await outboxRows()).toMatchObject([
    {
      kind: "office-message",
      recipient: brand.email,
      language: "sl",
      accountId: null,
      data: { name: "Živa Čuk", email, body: form.body, conversation: null, payers: [] },
    },
  ]);
});

// R33, R41
test("sent twice, and twenty times at once, it is one mail", async () => {
  const form = await fields();
  const answers = await Promise.all(Array.from({ length: 20 }, () => write(form)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await outboxRows()).toHaveLength(1);
});

test("a wrong answer sends nothing and uses the picture up", async () => {
  const captchaId = await newCaptcha();
  const wrong = { ok: false, reason: "captcha-wrong", field: "captchaAnswer" };
  expect(await write(await fields({ captchaId, captchaAnswer: "xxxxx" }))).toMatchObject(wrong);
  expect(await write(await fields({ captchaId }))).toMatchObject(wrong);
  expect(await write(await fields({ captchaId: "nonsense" }))).toMatchObject(wrong);
  expect(await outboxRows()).toEqual([]);
});

// R6
test("the sixth message from one address within a quarter of an hour has to wait", async () => {
  const { email } = await fields();
  for (let count = 0; count < 5; count++)
    expect(await write(await fields({ email }))).toMatchObject({ ok: true });
  expect(await write(await fields({ email }))).toMatchObject({ ok: false, reason: "wait" });
  expect(await outboxRows()).toHaveLength(5);
});

test("what is missing is named at its field", () => {
  const empty = { name: "", email: "", body: "", captchaId: "", captchaAnswer: " ", captchaNonce: "" };
  const codes = visitorMessageSchema
    .safeParse(empty)
    .error?.issues.map(({ path, message }) => [path[0], message]);
  expect(codes).toEqual([
    ["name", "name-empty"],
    ["email", "email-empty"],
    ["body", "message-empty"],
  ]);
  const unanswered = { ...empty, name: "Ž", email: "z@primer.si", body: "x" };
  const [issue] = visitorMessageSchema.safeParse(unanswered).error?.issues ?? [];
  expect([issue?.path[0], issue?.message]).toEqual(["captchaAnswer", "captcha-empty"]);
});
