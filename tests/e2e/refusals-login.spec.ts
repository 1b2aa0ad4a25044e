import { eq, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { throttleEvents } from "@/db/schema/sessions";
import { createAccount, testPassword } from "@/tests/support/accounts";
import { addBilledPayer } from "@/tests/support/billed-payer";
import { labels, logIn } from "@/tests/support/browser-steps";
import { ask, settled } from "@/tests/support/by-hand";
import { awaitMail, linkIn } from "@/tests/support/inbox";
import { addReadHousehold } from "@/tests/support/read-household";
import { posted } from "@/tests/support/server-actions";
import { expect, type Page, test } from "./fixtures";

const refused = "Uporabniško ime in geslo se ne ujemata. Preverite oboje.";
const action = "app/(auth)/login/actions.ts logIn";
const summary = (page: Page) => page.getByRole("main").getByRole("alert");

// R4
test("wrong password, unknown name and an account that waits are answered alike", async ({ portal }) => {
  const [known, waiting] = await Promise.all(
    [true, false].map(async (activated) => {
      const { payerCode } = await addBilledPayer();
      return createAccount(payerCode, { activated });
    }),
  );
  const answers = await Promise.all(
    [known?.username ?? "", waiting?.username ?? "", "9876"].map(async (username) => {
      const answer = await ask(`${portal.url}/login`, {
        ...posted(action, { username, password: "Nekaj drugega 9", next: "" }),
        headers: { origin: portal.url },
      });
      const { date: _, "content-security-policy": __, ...headers } = answer.headers;
      expect(answer.body).toContain(refused);
      return { status: answer.status, headers, body: settled(answer).replaceAll(username, "{name}") };
    }),
  );
  expect(answers[0]?.status).toBe(200);
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a refusal keeps the name, not the password, and names no field", async ({ page }) => {
      await page.goto("/login");
      await logIn(page, { username: "9876543", password: "Nekaj drugega 9" }, "sl");
      await expect(summary(page)).toHaveText(refused);
      await expect(page.getByLabel(labels.sl.payerCode)).toHaveValue("9876543");
      await expect(page.getByRole("main").locator("[aria-invalid]")).toHaveCount(0);
      expect(await page.content()).not.toContain("Nekaj drugega 9");
    });
  });
}

test.describe("in English", () => {
  test.use({ language: "en" });

  test("a refusal is in English", async ({ page }) => {
    await page.goto("/login");
    await logIn(page, { username: "9876544", password: "Something else 9" }, "en");
    await expect(summary(page)).toHaveText("User name and password do not match. Check both.");
  });
});

// R6
test("five failures make the next try wait, also with the right password, and not for good", async ({
  page,
  portal: _,
}) => {
  const { account } = await addReadHousehold();
  const { username, password } = account;
  await page.goto("/login");
  for (let attempt = 0; attempt < 5; attempt++) {
    await logIn(page, { username, password: `Napačno geslo ${attempt}` }, "sl");
    await expect(summary(page)).toHaveText(refused);
    await page.goto("/login");
  }
  await logIn(page, { username, password }, "sl");
  await expect(summary(page)).toHaveText(
    /^Po več neuspelih poskusih je treba počakati\. Poskusite znova čez \d+ (sekund|sekundo|sekundi|sekunde)\.$/,
  );
  await transaction("office", (tx) =>
    tx
      .update(throttleEvents)
      .set({ at: sql`now() - interval '1 minute'` })
      .where(eq(throttleEvents.scope, "login-name")),
  );
  await logIn(page, { username, password }, "sl");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pregled");
});

test("an account that waits for its activation is offered another mail, for the right password", async ({
  page,
  portal,
}) => {
  const { payerCode } = await addBilledPayer();
  const { email, username } = await createAccount(payerCode, { activated: false });
  await page.goto("/login");
  await logIn(page, { username, password: testPassword }, "sl");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Uporabniški račun še ni aktiviran");
  await page.getByRole("button", { name: "Pošlji novo sporočilo" }).click();
  await expect(page.getByRole("heading", { name: "Poslali smo vam novo sporočilo" })).toBeVisible();
  const mail = await awaitMail(portal.mailbox, email, /Aktivirajte uporabniški račun/);
  await page.goto(linkIn(mail, "/activate/"));
  await page.getByRole("button", { name: "Aktiviraj uporabniški račun" }).click();
  await expect(page.getByRole("heading", { name: "Uporabniški račun je aktiviran" })).toBeVisible();
});

test("the login leads to the page asked for, and to no other site", async ({ page, portal, household }) => {
  const { account, point } = household;
  await page.goto(`/supply-points/${point.number}`);
  await expect(page).toHaveURL(/\/login\?next=/);
  await logIn(page, account, "sl");
  await expect(page).toHaveURL(`/supply-points/${point.number}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Odjemno mesto");

  for (const next of ["https://posta.example/", "//posta.example", "/\\posta.example", "/api/sign-out"]) {
    const answer = await ask(`${portal.url}/login`, {
      ...posted(action, { username: account.username, password: account.password, next }),
      headers: { origin: portal.url },
    });
    expect(answer.status, next).toBe(303);
    expect(new URL(answer.headers.location ?? "", portal.url).href, next).toBe(`${portal.url}/`);
  }
});

// R13, R15
test("a login begins a new session, ends the browser's old one, and guards its cookie", async ({
  portal,
}) => {
  const { account } = await addReadHousehold();
  const { username, password, token } = account;
  const answer = await ask(`${portal.url}/login`, {
    ...posted(action, { username, password, next: "" }),
    headers: { origin: portal.url },
    session: token,
  });
  const cookies = answer.headers["set-cookie"] ?? [];
  const session = cookies.find((cookie) => cookie.startsWith("session="));
  expect(session).toMatch(/; Path=\//);
  expect(session).toMatch(/; HttpOnly/);
  expect(session).toMatch(/; SameSite=lax/i);
  const kept = cookies.filter((cookie) => !/Max-Age=0/i.test(cookie)).map((cookie) => cookie.split("=")[0]);
  expect(kept.sort()).toEqual(["language", "session"]);
  const begun = session?.split(/[=;]/)[1] ?? "";
  expect(begun).toMatch(/^[\w-]{43}$/);
  expect(begun).not.toBe(token);
  expect((await ask(`${portal.url}/settings`, { session: begun })).status).toBe(200);
  expect((await ask(`${portal.url}/settings`, { session: token })).status).toBe(307);
});

// R35
test("refusals are in the log, without what was typed", async ({ portal }) => {
  const typed = { username: "7700112", password: "Skrivnost v dnevniku 1", next: "" };
  await ask(`${portal.url}/login`, { ...posted(action, typed), headers: { origin: portal.url } });
  await expect.poll(() => portal.log()).toContain("login.refused");
  expect(portal.log()).not.toContain(typed.username);
  expect(portal.log()).not.toContain(typed.password);
});
