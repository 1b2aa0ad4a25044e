import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { captchas } from "@/db/schema/sessions";
import {
  type CaptchaAnswer,
  captchaPicture,
  issueCaptcha,
  openCaptcha,
  spendCaptcha,
} from "@/lib/auth/captcha";
import { proofOfWorkBits } from "@/lib/auth/captcha/proof-of-work-rule";
import { solve } from "@/lib/auth/captcha/proof-of-work-solver";
import { setCaptchaLetters } from "@/tests/support/captcha-answer";

const spend = (answer: Partial<CaptchaAnswer> & { id: string }) =>
  transaction("app", (tx) => spendCaptcha(tx, { letters: "", nonce: "", ...answer }));

async function picture(letters = "ABdeF") {
  const { id } = await issueCaptcha("picture");
  await setCaptchaLetters(id, letters);
  return id;
}

// R33
test("the letters of the picture are right once", async () => {
  const id = await picture();
  expect(await spend({ id, letters: "ABdeF" })).toBe(true);
  expect(await spend({ id, letters: "ABdeF" })).toBe(false);
});

// R33
test("capitals count, and a wrong answer burns the captcha", async () => {
  const id = await picture();
  expect(await spend({ id, letters: "abdef" })).toBe(false);
  expect(await spend({ id, letters: "ABdeF" })).toBe(false);
});

// R33
test("after ten minutes the answer comes too late and the picture is gone", async () => {
  const id = await picture();
  await transaction("office", (tx) =>
    tx
      .update(captchas)
      .set({ expiresAt: sql`${captchas.expiresAt} - interval '9 minutes 58 seconds'` })
      .where(eq(captchas.id, id)),
  );
  expect(await openCaptcha(id)).toBe("picture");
  await transaction("office", (tx) =>
    tx
      .update(captchas)
      .set({ expiresAt: sql`${captchas.expiresAt} - interval '2 seconds'` })
      .where(eq(captchas.id, id)),
  );
  expect(await openCaptcha(id)).toBeNull();
  expect(await captchaPicture(id)).toBeNull();
  expect(await spend({ id, letters: "ABdeF" })).toBe(false);
});

// R33
test("of fifty right answers at once one counts", async () => {
  const id = await picture();
  const answers = await Promise.all(Array.from({ length: 50 }, () => spend({ id, letters: "ABdeF" })));
  expect(answers.filter(Boolean)).toHaveLength(1);
});

// R9, R33
test("looking at the picture uses nothing up, shows the same each time, and is a PNG", async () => {
  const { id } = await issueCaptcha("picture");
  const [first, second] = [await captchaPicture(id), await captchaPicture(id)];
  expect(first?.subarray(1, 4).toString()).toBe("PNG");
  expect(second?.equals(first ?? Buffer.of())).toBe(true);
  expect(await openCaptcha(id)).toBe("picture");
});

// R33
test("two pictures show different letters, and the database holds neither", async () => {
  const ids = [(await issueCaptcha("picture")).id, (await issueCaptcha("picture")).id];
  const [one, other] = await Promise.all(ids.map(captchaPicture));
  expect(one?.equals(other ?? Buffer.of())).toBe(false);
  const [row] = await transaction("office", (tx) =>
    tx
      .select()
      .from(captchas)
      .where(eq(captchas.id, ids[0] ?? "")),
  );
  expect(row?.secret).toHaveLength(32);
});

test("an id nobody gave out has no picture and no right answer", async () => {
  for (const id of [randomUUID(), "x", "' or 1=1", ""]) {
    expect(await captchaPicture(id)).toBeNull();
    expect(await spend({ id, letters: "ABdeF" })).toBe(false);
  }
});

// R33
test("who cannot see lets the browser work: the right number is right once, letters are not", async () => {
  const { id, challenge } = await issueCaptcha("work");
  expect(await captchaPicture(id)).toBeNull();
  const nonce = await solve(challenge, proofOfWorkBits);
  expect(await spend({ id, nonce })).toBe(true);
  expect(await spend({ id, nonce })).toBe(false);
  const other = await issueCaptcha("work");
  expect(await spend({ id: other.id, nonce, letters: "ABdeF" })).toBe(false);
});
