import type { Language } from "@/lib/i18n/languages";
import type { TestAccount } from "@/tests/support/accounts";
import { expectNoBarriers } from "@/tests/support/browser-barriers";
import { addHousehold } from "@/tests/support/factories";
import { awaitMail, linkIn } from "@/tests/support/inbox";
import { expect, type Page, test } from "./fixtures";

const words = {
  sl: {
    name: "Sprememba naziva uporabnika (velja samo za Portal)",
    nameLabel: "Naziv uporabnika",
    nameSubmit: "Shrani naziv",
    noName: "Vpišite naziv uporabnika.",
    nameDone: "Naziv uporabnika je spremenjen",
    email: "Sprememba elektronskega naslova",
    emailLabel: "Nov elektronski naslov",
    emailSubmit: "Pošlji povezavo",
    emailDone: "Povezavo smo poslali na novi naslov",
    emailMail: /Potrdite nov elektronski naslov/,
    emailTold: /Elektronski naslov je spremenjen/,
    confirm: "Potrdi elektronski naslov",
    confirmed: "Elektronski naslov je potrjen",
    password: "Zamenjava gesla",
    current: "Obstoječe geslo",
    fresh: "Novo geslo",
    again: "Ponovi novo geslo",
    passwordSubmit: "Zamenjaj geslo",
    wrong: "Obstoječe geslo ni pravo.",
    passwordDone: "Geslo je zamenjano",
  },
  en: {
    name: "Change of user name shown (in the portal only)",
    nameLabel: "Name shown",
    nameSubmit: "Save the name",
    noName: "Enter the name to be shown.",
    nameDone: "The name is changed",
    email: "Change of e-mail address",
    emailLabel: "New e-mail address",
    emailSubmit: "Send the link",
    emailDone: "We sent the link to the new address",
    emailMail: /Confirm your new e-mail address/,
    emailTold: /The e-mail address is changed/,
    confirm: "Confirm the e-mail address",
    confirmed: "The e-mail address is confirmed",
    password: "Change of password",
    current: "Present password",
    fresh: "New password",
    again: "Repeat the new password",
    passwordSubmit: "Change the password",
    wrong: "The present password is not right.",
    passwordDone: "The password is changed",
  },
} satisfies Record<Language, Record<string, string | RegExp>>;

const fresh = "Škalsko jezero 1938";
const section = (page: Page, title: string) => page.locator("details").filter({ hasText: title });
/** Opens a section; the tests' accounts are written to in Slovenian, whatever the page's language. */
const open = (page: Page, title: string) => page.locator("summary").filter({ hasText: title }).click();

for (const language of ["sl", "en"] as const) {
  for (const width of [1280, 390]) {
    for (const javaScriptEnabled of [true, false]) {
      test.describe(`${language}, ${width} px, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
        test.use({ language, viewport: { width, height: 844 }, javaScriptEnabled });
        const t = words[language];
        let account: TestAccount;

        test.beforeEach(async ({ page, enter }) => {
          ({ account } = await addHousehold());
          await enter(account);
          await page.goto("/settings");
        });

        test("the name shown is changed, and one section is open at a time", async ({ page }) => {
          await open(page, t.name);
          await open(page, t.email);
          await expect(section(page, t.email)).toHaveAttribute("open", "");
          await expect(section(page, t.name)).not.toHaveAttribute("open", "");
          await open(page, t.name);
          await page.getByLabel(t.nameLabel, { exact: true }).fill(" ");
          await page.getByRole("button", { name: t.nameSubmit }).click();
          await expect(page.getByRole("main").getByRole("link", { name: t.noName })).toBeVisible();
          await page.getByLabel(t.nameLabel, { exact: true }).fill("Živa Čuk");
          await page.getByRole("button", { name: t.nameSubmit }).click();
          await expect(page.getByRole("heading", { name: t.nameDone })).toBeVisible();
          await expect(page.getByRole("banner")).toContainText("Živa Čuk");
          if (javaScriptEnabled) await expectNoBarriers(page);
        });

        test("the address is changed from the new one, by the password", async ({ page, portal, enter }) => {
          const address = `new-${account.email}`;
          await open(page, t.email);
          await page.getByLabel(t.emailLabel).fill(address);
          await page.getByLabel(t.current).first().fill("Napačno geslo 1");
          await page.getByRole("button", { name: t.emailSubmit }).click();
          await expect(page.getByRole("main").getByRole("link", { name: t.wrong })).toBeVisible();
          await expect(page.getByLabel(t.emailLabel)).toHaveValue(address);
          if (javaScriptEnabled) await expectNoBarriers(page);
          await page.getByLabel(t.current).first().fill(account.password);
          await page.getByRole("button", { name: t.emailSubmit }).click();
          await expect(page.getByRole("heading", { name: t.emailDone })).toBeVisible();

          const mail = await awaitMail(portal.mailbox, address, /./);
          // The mail may be read where nobody is signed in.
          await page.context().clearCookies();
          await page.goto(linkIn(mail, "/confirm-email/"));
          if (javaScriptEnabled) await expectNoBarriers(page);
          await page.getByRole("button", { name: t.confirm }).click();
          await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.confirmed);
          await awaitMail(portal.mailbox, account.email, /./);
          await enter(account);
          await page.goto("/settings");
          await expect(section(page, t.email)).toContainText(address);
        });

        test("the password is changed by who knows it", async ({ page, portal }) => {
          await open(page, t.password);
          const passwords = section(page, t.password);
          await passwords.getByLabel(t.current).fill("Napačno geslo 1");
          await passwords.getByLabel(t.fresh, { exact: true }).fill(fresh);
          await passwords.getByLabel(t.again).fill(fresh);
          await page.getByRole("button", { name: t.passwordSubmit }).click();
          await expect(page.getByRole("main").getByRole("link", { name: t.wrong })).toBeVisible();
          if (javaScriptEnabled) await expectNoBarriers(page);
          await passwords.getByLabel(t.current).fill(account.password);
          await passwords.getByLabel(t.fresh, { exact: true }).fill(fresh);
          await passwords.getByLabel(t.again).fill(fresh);
          await page.getByRole("button", { name: t.passwordSubmit }).click();
          await expect(page.getByRole("heading", { name: t.passwordDone })).toBeVisible();
          await awaitMail(portal.mailbox, account.email, /./);
        });
      });
    }
  }
}
