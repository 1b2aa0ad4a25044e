import { eq, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { tokens } from "@/db/schema/sessions";
import { issueToken, type TokenPurpose } from "@/lib/auth/tokens";
import { createAccount, type TestAccount, testPassword } from "@/tests/support/accounts";
import { addBilledPayer } from "@/tests/support/billed-payer";
import { expectNoBarriers } from "@/tests/support/browser-barriers";
import { decide, fillRegistration, labels, logIn, sendRegistration } from "@/tests/support/browser-steps";
import { awaitMail } from "@/tests/support/inbox";
import { addReadHousehold } from "@/tests/support/read-household";
import { expect, type Page, test } from "./fixtures";

type Way = (page: Page, mailbox: string) => Promise<unknown>;

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

const account = async (options: { activated?: boolean; consented?: boolean } = {}) => {
  const { payerCode } = await addBilledPayer();
  return createAccount(payerCode, options);
};

async function keyOf(
  { id }: TestAccount,
  purpose: TokenPurpose,
  state: "live" | "used" | "expired" = "live",
) {
  return transaction("office", async (tx) => {
    const key = await issueToken(tx, id, purpose);
    const past = sql`now() - interval '1 second'`;
    if (state === "used") await tx.update(tokens).set({ usedAt: past }).where(eq(tokens.accountId, id));
    if (state === "expired") await tx.update(tokens).set({ expiresAt: past }).where(eq(tokens.accountId, id));
    return key;
  });
}

const logInBeforeConsent: Way = async (page) => {
  await page.goto("/login");
  await logIn(page, await account({ consented: false }), "sl");
  await expect(page).toHaveURL(/\/consent/);
};

/** Pages before the gate in the states that people see, by the title of each (DESIGN: an error's begins with "Napaka:"). */
const states: [name: string, title: string, way: Way][] = [
  ["announcements", "Obvestila", (page) => page.goto("/announcements")],
  ["login", "Prijava", (page) => page.goto("/login")],
  ["login after activation", "Prijava", (page) => page.goto("/login?after=activated")],
  [
    "login refused",
    "Napaka: Prijava",
    async (page) => {
      await page.goto("/login");
      await logIn(page, { username: "9911223", password: "Ni pravo 1" }, "sl");
    },
  ],
  ["registration", "Registracija", (page) => page.goto("/register")],
  [
    "registration to mend",
    "Napaka: Registracija",
    async (page) => {
      await page.goto("/register");
      await sendRegistration(page, "sl");
    },
  ],
  [
    "registration without the picture",
    "Registracija",
    async (page) => {
      await page.goto("/register");
      await press(page, "Preveri brez slike");
      await expect(page.getByRole("status").filter({ hasText: "Preverjeno." })).toBeVisible({
        timeout: 45_000,
      });
    },
  ],
  [
    "registration sent",
    "Registracija",
    async (page) => {
      await page.goto("/register");
      await fillRegistration(page, { ...(await addBilledPayer()), password: testPassword }, "sl");
      await sendRegistration(page, "sl");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Poslali smo vam sporočilo");
    },
  ],
  [
    "activation",
    "Aktivacija",
    async (page) => page.goto(`/activate/${await keyOf(await account({ activated: false }), "activate")}`),
  ],
  [
    "activation expired",
    "Aktivacija",
    async (page) =>
      page.goto(`/activate/${await keyOf(await account({ activated: false }), "activate", "expired")}`),
  ],
  ["activation unknown", "Aktivacija", (page) => page.goto("/activate/nobody")],
  [
    "another activation mail",
    "Uporabniški račun še ni aktiviran",
    async (page) => {
      await page.goto("/login");
      await logIn(page, await account({ activated: false }), "sl");
      await press(page, "Pošlji novo sporočilo");
      await expect(page.getByRole("heading", { name: "Poslali smo vam novo sporočilo" })).toBeVisible();
    },
  ],
  ["forgotten password", "Pozabljeno geslo", (page) => page.goto("/forgot-password")],
  [
    "forgotten password to mend",
    "Napaka: Pozabljeno geslo",
    async (page) => {
      await page.goto("/forgot-password");
      await press(page, "Pošlji povezavo");
    },
  ],
  [
    "forgotten password answered",
    "Pozabljeno geslo",
    async (page) => {
      await page.goto("/forgot-password");
      await page.getByLabel(labels.sl.payerCode).fill("9911224");
      await press(page, "Pošlji povezavo");
      await expect(page.getByRole("heading", { name: "Zahtevo smo prejeli" })).toBeVisible();
    },
  ],
  [
    "new password to mend",
    "Napaka: Novo geslo",
    async (page) => {
      await page.goto(`/reset-password/${await keyOf(await account(), "reset-password")}`);
      await press(page, "Nastavi novo geslo");
    },
  ],
  [
    "new password with a used link",
    "Novo geslo",
    async (page) => page.goto(`/reset-password/${await keyOf(await account(), "reset-password", "used")}`),
  ],
  ["consent", labels.sl.consent, logInBeforeConsent],
  [
    "consent to mend",
    `Napaka: ${labels.sl.consent}`,
    async (page, mailbox) => {
      await logInBeforeConsent(page, mailbox);
      await press(page, labels.sl.confirm);
    },
  ],
  [
    "consent refused",
    "Odgovorili ste NE",
    async (page, mailbox) => {
      await logInBeforeConsent(page, mailbox);
      await decide(page, "no", "sl");
      await expect(page).toHaveURL(/refused/);
    },
  ],
  ["consent withdrawn", "Soglasje ste preklicali", (page) => page.goto("/consent/withdrawn")],
  ["terms", "Splošni pogoji", (page) => page.goto("/terms")],
  ["privacy", "Varstvo osebnih podatkov", (page) => page.goto("/privacy")],
  ["cookies", "Piškotki", (page) => page.goto("/cookies")],
  ["accessibility statement", "Izjava o dostopnosti", (page) => page.goto("/accessibility")],
  ["help", "Pomoč", (page) => page.goto("/help")],
  ["a page that is not there", "Te strani ni", (page) => page.goto("/help/nothing")],
  [
    "mailbox",
    "Nastavite novo geslo",
    async (page, mailbox) => {
      const { account } = await addReadHousehold();
      await page.goto("/forgot-password");
      await page.getByLabel(labels.sl.payerCode).fill(account.username);
      await press(page, "Pošlji povezavo");
      await awaitMail(mailbox, account.email, /./);
      await page.goto("/mailbox");
      await expectNoBarriers(page);
      await page.getByRole("listitem").filter({ hasText: account.email }).getByRole("link").click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nastavite novo geslo");
    },
  ],
];

for (const [name, title, way] of states) {
  test(`${name} has no barrier`, async ({ page, portal }) => {
    await way(page, portal.mailbox);
    await expect(page).toHaveTitle(`${title} – Portal za uporabnike`);
    await expect(page.locator("html")).toHaveAttribute("lang", "sl");
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expectNoBarriers(page);
  });
}
