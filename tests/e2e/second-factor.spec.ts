import { codeAt } from "@/lib/second-factor/totp";
import { expectNoBarriers } from "@/tests/support/browser-barriers";
import { addHousehold } from "@/tests/support/factories";
import { awaitMail } from "@/tests/support/inbox";
import { addSecondFactor, testRecoveryCode } from "@/tests/support/second-factor";
import { expect, type Page, test } from "./fixtures";

const words = {
  sl: {
    password: "Geslo",
    begin: "Začni",
    code: "Koda",
    confirm: "Vklopi prijavo v dveh korakih",
    wrong: "Koda ni prava.",
    codes: "Rezervne kode",
    kept: "Kode imam shranjene",
    isOn: "Prijava v dveh korakih je vklopljena",
    off: "Izklop",
    offSubmit: "Izklopi prijavo v dveh korakih",
    isOff: "Prijava v dveh korakih je izklopljena",
    renew: "Nove rezervne kode",
    renewSubmit: "Naredi nove kode",
    username: "Uporabniško ime (šifra plačnika)",
    login: "Prijava",
  },
  en: {
    password: "Password",
    begin: "Begin",
    code: "Code",
    confirm: "Turn login in two steps on",
    wrong: "The code is not right.",
    codes: "Recovery codes",
    kept: "I have kept the codes",
    isOn: "Login in two steps is on",
    off: "Turn off",
    offSubmit: "Turn login in two steps off",
    isOff: "Login in two steps is off",
    renew: "New recovery codes",
    renewSubmit: "Make new codes",
    username: "User name (payer code)",
    login: "Log in",
  },
};

const box = (page: Page, name: string) => page.getByRole("main").getByLabel(name, { exact: true });

for (const language of ["sl", "en"] as const) {
  for (const width of [1280, 390]) {
    for (const javaScriptEnabled of [true, false]) {
      test.describe(`${language}, ${width} px, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
        test.use({ language, viewport: { width, height: 844 }, javaScriptEnabled });
        const t = words[language];

        test("turned on with an app, its codes kept, and turned off", async ({ page, portal, enter }) => {
          const { account } = await addHousehold();
          await enter(account);
          await page.goto("/settings/second-factor");
          await box(page, t.password).fill(account.password);
          await page.getByRole("button", { name: t.begin }).click();
          const secret = ((await page.locator(".code-groups").textContent()) ?? "").replaceAll(" ", "");
          if (javaScriptEnabled) await expectNoBarriers(page);
          await box(page, t.code).fill("1");
          await page.getByRole("button", { name: t.confirm }).click();
          await expect(page.getByText(t.wrong).first()).toBeVisible();
          await box(page, t.code).fill(codeAt(secret, Date.now()));
          await page.getByRole("button", { name: t.confirm }).click();
          await expect(page.getByRole("heading", { name: t.codes })).toBeVisible();
          await expect(page.getByRole("listitem").filter({ hasText: /^\d{4}-\d{4}-\d{4}$/ })).toHaveCount(10);
          if (javaScriptEnabled) await expectNoBarriers(page);
          await awaitMail(portal.mailbox, account.email, /./);
          await page.getByRole("link", { name: t.kept }).click();

          await page.goto("/settings/second-factor");
          await expect(page.getByRole("heading", { name: t.isOn })).toBeVisible();
          await page.locator("summary").filter({ hasText: t.renew }).click();
          await box(page, t.password).first().fill(account.password);
          await page.getByRole("button", { name: t.renewSubmit }).click();
          await expect(page.getByRole("listitem").filter({ hasText: /^\d{4}-\d{4}-\d{4}$/ })).toHaveCount(10);

          await page.goto("/settings/second-factor");
          await page.locator("summary").filter({ hasText: t.off }).click();
          await box(page, t.password).last().fill(account.password);
          await page.getByRole("button", { name: t.offSubmit }).click();
          await expect(page.getByRole("heading", { name: t.isOff })).toBeVisible();
        });

        test("the login asks for a code, and leads to the page that was asked for", async ({ page }) => {
          const { account } = await addHousehold();
          const secret = await addSecondFactor(account);
          await logIn(page, account, "/finance/payments");
          await expect(page).toHaveURL(/\/login\/code/);
          if (javaScriptEnabled) await expectNoBarriers(page);
          await box(page, t.code).fill("123456");
          await page.getByRole("button", { name: t.login }).click();
          await expect(page.getByText(t.wrong).first()).toBeVisible();
          await page.goto("/settings");
          await expect(page).toHaveURL(/\/login\?next=/);
          await page.goto("/login/code?next=%2Ffinance%2Fpayments");
          await box(page, t.code).fill(codeAt(secret, Date.now()));
          await page.getByRole("button", { name: t.login }).click();
          await expect(page).toHaveURL(/\/finance\/payments$/);
        });

        test("a recovery code lets in who has no app at hand", async ({ page }) => {
          const { account } = await addHousehold();
          await addSecondFactor(account);
          await logIn(page, account, "/settings");
          await box(page, t.code).fill(testRecoveryCode);
          await page.getByRole("button", { name: t.login }).click();
          await expect(page).toHaveURL(/\/settings$/);
        });

        async function logIn(page: Page, account: { username: string; password: string }, next: string) {
          await page.goto(next);
          await box(page, t.username).fill(account.username);
          await box(page, t.password).fill(account.password);
          await page.getByRole("button", { name: t.login }).click();
        }
      });
    }
  }
}

test("without a password first the page of the code leads to the login", async ({ page }) => {
  await page.goto("/login/code");
  await expect(page).toHaveURL(/\/login$/);
});
