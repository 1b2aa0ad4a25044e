import { eq, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { tokens } from "@/db/schema/sessions";
import { issueToken, type TokenPurpose } from "@/lib/auth/tokens";
import { createAccount, type TestAccount } from "@/tests/support/accounts";
import { addBilledPayer } from "@/tests/support/billed-payer";
import { labels, logIn } from "@/tests/support/browser-steps";
import { ask } from "@/tests/support/by-hand";
import { awaitMail, linkIn, mailsTo } from "@/tests/support/inbox";
import { addReadHousehold } from "@/tests/support/read-household";
import { posted } from "@/tests/support/server-actions";
import { written } from "@/tests/support/written";
import { expect, type Page, test } from "./fixtures";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const activated = (page: Page) => page.getByRole("heading", { name: "Uporabniški račun je aktiviran" });

async function waiting(): Promise<{ account: TestAccount; key: string }> {
  const { payerCode } = await addBilledPayer();
  const account = await createAccount(payerCode, { activated: false });
  return { account, key: await keyOf(account, "activate") };
}

const keyOf = ({ id }: TestAccount, purpose: TokenPurpose) =>
  transaction("office", (tx) => issueToken(tx, id, purpose));

const letExpire = ({ id }: TestAccount) =>
  transaction("office", (tx) =>
    tx.update(tokens).set({ expiresAt: sql`now() - interval '1 second'` }).where(eq(tokens.accountId, id)),
  );

// R9
test("scanners that open links use nothing up, not even with JavaScript", async ({ page, portal }) => {
  const { account, key } = await waiting();
  const reset = await keyOf((await addReadHousehold()).account, "reset-password");
  const before = await written();
  for (const path of [`/activate/${key}`, `/reset-password/${reset}`]) {
    for (const method of ["GET", "HEAD", "GET", "OPTIONS"]) {
      await ask(portal.url + path, { method });
    }
    await page.goto(path);
    await expect(page.getByRole("main").getByRole("button").last()).toBeVisible();
  }
  expect(await written()).toEqual(before);

  await page.goto(`/activate/${key}`);
  await page.getByRole("button", { name: "Aktiviraj uporabniški račun" }).click();
  await expect(activated(page)).toBeVisible();
  await logIn(page, account, "sl");
  await expect(heading(page)).toHaveText("Pregled");
});

// R8
test("a used activation link says so, and of fifty at once one works", async ({ page, portal }) => {
  const { account, key } = await waiting();
  const form = posted("app/(auth)/activate/actions.ts confirmActivation", { key });
  const answers = await Promise.all(
    Array.from({ length: 50 }, () =>
      ask(`${portal.url}/activate/${key}`, { ...form, headers: { origin: portal.url } }),
    ),
  );
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  await page.goto(`/activate/${key}`);
  await expect(heading(page)).toHaveText("Ta povezava je že uporabljena");
  await page.getByRole("link", { name: "Nazaj na prijavo" }).click();
  await logIn(page, account, "sl");
  await expect(heading(page)).toHaveText("Pregled");
});

test("an expired activation link gets another mail, whose link works", async ({ page, portal }) => {
  const { account, key } = await waiting();
  await letExpire(account);
  await page.goto(`/activate/${key}`);
  await expect(heading(page)).toHaveText("Ta povezava je potekla");
  await page.getByRole("button", { name: "Pošlji novo sporočilo" }).click();
  await expect(page.getByRole("heading", { name: "Poslali smo vam novo sporočilo" })).toBeVisible();
  const mail = await awaitMail(portal.mailbox, account.email, /Aktivirajte/);
  await page.goto(linkIn(mail, "/activate/"));
  await page.getByRole("button", { name: "Aktiviraj uporabniški račun" }).click();
  await expect(activated(page)).toBeVisible();
});

test("a link that nobody sent leads to login and registration", async ({ page }) => {
  for (const path of [`/activate/${"x".repeat(43)}`, "/activate/%00", "/activate/%C4%8D%22%3E"]) {
    await page.goto(path);
    await expect(heading(page)).toHaveText("Te povezave ne poznamo");
    await expect(page.getByRole("link", { name: "Registracija za nove uporabnike" })).toBeVisible();
  }
});

// R5
test("a forgotten password is answered alike for a code with an account and one without", async ({
  page,
  portal,
}) => {
  const { account } = await addReadHousehold();
  const answers: (string | null)[] = [];
  for (const username of [account.username, "9876511"]) {
    await page.goto("/forgot-password");
    await page.getByLabel(labels.sl.payerCode).fill(username);
    await page.getByRole("button", { name: "Pošlji povezavo" }).click();
    await expect(page.getByRole("heading", { name: "Zahtevo smo prejeli" })).toBeVisible();
    answers.push(await page.getByRole("main").textContent());
  }
  expect(answers[1]).toBe(answers[0]);
  await awaitMail(portal.mailbox, account.email, /Nastavite novo geslo/);
});

// R10
test("a reset ends all sessions, tells the owner, signs nobody in, and works once", async ({
  page,
  portal,
}) => {
  const { account } = await addReadHousehold();
  await page.goto("/forgot-password");
  await page.getByLabel(labels.sl.payerCode).fill(account.username);
  await page.getByRole("button", { name: "Pošlji povezavo" }).click();
  const link = linkIn(
    await awaitMail(portal.mailbox, account.email, /Nastavite novo geslo/),
    "/reset-password/",
  );
  await page.goto(link);
  const choose = async (password: string) => {
    await page.getByLabel(labels.sl.password, { exact: true }).fill(password);
    await page.getByLabel(labels.sl.passwordAgain, { exact: true }).fill(password);
    await page.getByRole("button", { name: "Nastavi novo geslo" }).click();
  };
  // R3: only the server knows the address behind the link; a refusal leaves the link as it was.
  await choose(account.email.replace("primer", "Primer"));
  await expect(page.getByRole("main").getByRole("alert")).toContainText("elektronski naslov");
  await choose("Povsem novo geslo 5");
  await expect(page.getByRole("heading", { name: "Geslo je zamenjano" })).toBeVisible();
  await expect(page).toHaveURL(/\/login/);
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("session");
  expect((await ask(`${portal.url}/settings`, { session: account.token })).status).toBe(307);
  await awaitMail(portal.mailbox, account.email, /Geslo je zamenjano/);

  await logIn(page, account, "sl");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("se ne ujemata");
  await logIn(page, { ...account, password: "Povsem novo geslo 5" }, "sl");
  await expect(heading(page)).toHaveText("Pregled");
  await page.goto(link);
  await expect(heading(page)).toHaveText("Ta povezava je že uporabljena");
});

test("an expired reset link says so and leads to another", async ({ page, portal }) => {
  const { account } = await addReadHousehold();
  const key = await keyOf(account, "reset-password");
  await letExpire(account);
  await page.goto(`/reset-password/${key}`);
  await expect(heading(page)).toHaveText("Ta povezava je potekla");
  await page.getByRole("link", { name: "Zahtevaj novo povezavo" }).click();
  await expect(heading(page)).toHaveText("Pozabljeno geslo");
  expect(await mailsTo(portal.mailbox, account.email)).toEqual([]);
});
