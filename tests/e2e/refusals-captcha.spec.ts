import { eq, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { captchas } from "@/db/schema/sessions";
import { issueCaptcha } from "@/lib/auth/captcha";
import { addBilledPayer } from "@/tests/support/billed-payer";
import { captchaLetters, fillRegistration, labels, sendRegistration } from "@/tests/support/browser-steps";
import { ask } from "@/tests/support/by-hand";
import { setCaptchaLetters } from "@/tests/support/captcha-answer";
import { mailsTo } from "@/tests/support/inbox";
import { posted } from "@/tests/support/server-actions";
import { expect, test } from "./fixtures";

const wrongLetters = "Znaki se ne ujemajo s sliko. Prepišite znake z nove slike.";
const differ = "Šifra plačnika in kontrolna številka se ne ujemata.";
const password = "Škalsko jezero 1938";

async function answeredCaptcha(): Promise<string> {
  const { id } = await issueCaptcha("picture");
  await setCaptchaLetters(id, captchaLetters);
  return id;
}

/** Posts a registration past the page; answers what it says. */
async function register(portal: { url: string }, fields: Record<string, string>): Promise<string> {
  const { status, body } = await ask(`${portal.url}/register`, {
    ...posted("app/(auth)/register/actions.ts sendRegistration", {
      password,
      passwordAgain: password,
      captchaAnswer: captchaLetters,
      captchaNonce: "",
      terms: "yes",
      ...fields,
    }),
    headers: { origin: portal.url, "accept-language": "sl" },
  });
  expect(status).toBe(200);
  return body;
}

// R33
test("a picture is used once, also by a wrong pair", async ({ portal }) => {
  const mine = await addBilledPayer();
  const captchaId = await answeredCaptcha();
  expect(await register(portal, { ...mine, controlNumber: "99999999", captchaId })).toContain(differ);
  expect(await register(portal, { ...mine, captchaId })).toContain(wrongLetters);
  expect((await ask(`${portal.url}/api/captcha/${captchaId}`)).status).toBe(404);
  expect(await mailsTo(portal.mailbox, mine.email)).toEqual([]);
});

// R33
test("a wrong answer uses the picture up, and after ten minutes it is gone", async ({ portal }) => {
  const mine = await addBilledPayer();
  const burned = await answeredCaptcha();
  const guess = { ...mine, captchaId: burned, captchaAnswer: "hRtMb" };
  expect(await register(portal, guess)).toContain(wrongLetters);
  expect(await register(portal, { ...mine, captchaId: burned })).toContain(wrongLetters);

  const old = await answeredCaptcha();
  const [kept] = await transaction("office", (tx) =>
    tx
      .select({ minutes: sql<number>`extract(epoch from expires_at - created_at)::int / 60` })
      .from(captchas)
      .where(eq(captchas.id, old)),
  );
  expect(kept?.minutes).toBeLessThanOrEqual(10);
  await transaction("office", (tx) =>
    tx.update(captchas).set({ expiresAt: sql`now() - interval '1 second'` }).where(eq(captchas.id, old)),
  );
  expect(await register(portal, { ...mine, captchaId: old })).toContain(wrongLetters);
  expect((await ask(`${portal.url}/api/captcha/${old}`)).status).toBe(404);
});

// R33
test("no captcha, an unknown one and nonsense are wrong answers", async ({ portal }) => {
  const mine = await addBilledPayer();
  for (const captchaId of ["", "00000000-0000-4000-8000-000000000000", "' or 1=1 --"]) {
    expect(await register(portal, { ...mine, captchaId }), captchaId).toContain(wrongLetters);
  }
});

test("who cannot see the picture lets the browser work instead, by keyboard alone", async ({ page }) => {
  const mine = await addBilledPayer();
  await page.goto("/register");
  await fillRegistration(page, { ...mine, password }, "sl");
  const instead = page.getByRole("button", { name: "Preveri brez slike" });
  await instead.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Preverjeno." })).toBeVisible({ timeout: 45_000 });
  await expect(page.getByLabel(labels.sl.captcha, { exact: true })).toBeHidden();
  await sendRegistration(page, "sl");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Poslali smo vam sporočilo");
});

test("another picture can be had, with and without JavaScript, and nothing typed is lost", async ({
  page,
  browser,
  portal,
}) => {
  const withoutScript = await browser.newPage({
    baseURL: portal.url,
    locale: "sl-SI",
    javaScriptEnabled: false,
  });
  const mine = await addBilledPayer();
  for (const each of [page, withoutScript]) {
    await each.goto("/register");
    await fillRegistration(each, { ...mine, password }, "sl");
    const picture = each.getByRole("img", { name: /Slika s petimi črkami/ });
    const before = (await picture.getAttribute("src")) ?? "";
    await each.getByRole("button", { name: "Nova slika" }).click();
    await expect(picture).not.toHaveAttribute("src", before);
    await expect(each.getByLabel(labels.sl.payerCode)).toHaveValue(mine.payerCode);
    await expect(each.getByLabel(labels.sl.email)).toHaveValue(mine.email);
    const drawn = await ask(portal.url + ((await picture.getAttribute("src")) ?? ""));
    expect(drawn.headers["content-type"]).toBe("image/png");
    expect(drawn.headers["cache-control"]).toBe("no-store");
  }
  await withoutScript.close();
});
