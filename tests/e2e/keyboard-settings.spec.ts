import { codeAt } from "@/lib/second-factor/totp";
import { addBilledPayer } from "@/tests/support/billed-payer";
import { tabTo } from "@/tests/support/keyboard";
import { addSecondFactor, testRecoveryCode } from "@/tests/support/second-factor";
import { expect, type Page, test } from "./fixtures";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const box = (page: Page, name: string) => page.getByRole("main").getByLabel(name, { exact: true });

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 390, height: 700 },
]) {
  test.describe(`at ${viewport.width} px, by keyboard alone`, () => {
    test.use({ viewport });

    /** Follows a link of the settings. */
    async function open(page: Page, name: string): Promise<void> {
      await page.goto("/settings");
      await tabTo(page, page.getByRole("main").getByRole("link", { name }));
      await page.keyboard.press("Enter");
      await expect(heading(page)).toHaveText(name);
    }

    test("the login in two steps is turned on, and used", async ({ page, household, enter }) => {
      const { account } = household;
      await enter(account);
      await open(page, "Prijava v dveh korakih");
      await tabTo(page, box(page, "Geslo"));
      await page.keyboard.type(account.password);
      await page.keyboard.press("Enter");
      const shown = page.locator(".code-groups");
      await expect(shown).toBeVisible();
      const secret = ((await shown.textContent()) ?? "").replaceAll(" ", "");
      await tabTo(page, box(page, "Koda"));
      await page.keyboard.type(codeAt(secret, Date.now()));
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { name: "Rezervne kode" })).toBeVisible();
      await tabTo(page, page.getByRole("link", { name: "Kode imam shranjene" }));
      await page.keyboard.press("Enter");
      await expect(heading(page)).toHaveText("Osebne nastavitve");

      await addSecondFactor(account);
      await page.context().clearCookies();
      await page.goto("/login");
      await tabTo(page, box(page, "Uporabniško ime (šifra plačnika)"));
      await page.keyboard.type(account.username);
      await tabTo(page, box(page, "Geslo"));
      await page.keyboard.type(account.password);
      await page.keyboard.press("Enter");
      await expect(heading(page)).toHaveText("Koda za prijavo");
      await tabTo(page, box(page, "Koda"));
      await page.keyboard.type(testRecoveryCode);
      await page.keyboard.press("Enter");
      await expect(heading(page)).toHaveText("Pregled");
    });

    test("a payer is added, mended after a mistake, and looked at", async ({ page, household, enter }) => {
      const { payerCode, controlNumber } = await addBilledPayer();
      await enter(household.account);
      await open(page, "Plačniki");
      await tabTo(page, page.getByRole("textbox", { name: "Šifra plačnika" }));
      await page.keyboard.type(payerCode);
      await page.keyboard.press("Enter");
      const summary = page.getByRole("main").getByRole("alert");
      await expect(summary).toBeFocused();
      await tabTo(page, summary.getByRole("link"));
      await page.keyboard.press("Enter");
      const number = page.getByRole("textbox", { name: "Kontrolna številka" });
      await expect(number).toBeFocused();
      await page.keyboard.type(controlNumber);
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { name: "Plačnik je dodan." })).toBeVisible();

      const choice = page.getByRole("banner").locator("summary");
      await tabTo(page, choice, "Shift+Tab");
      await page.keyboard.press("Enter");
      await tabTo(page, page.getByRole("banner").getByRole("button", { name: payerCode }));
      await page.keyboard.press("Enter");
      await expect(choice).toContainText(payerCode);
      await expect(heading(page)).toHaveText("Plačniki");
    });

    test("a copy of all data, the address of a calendar and the log of access are reached", async ({
      page,
      household,
      enter,
    }) => {
      await enter(household.account);
      await open(page, "Moji podatki");
      const [copy] = await Promise.all([
        page.waitForEvent("download"),
        tabTo(page, page.getByRole("main").getByRole("link", { name: /Prenesi/ })).then(() =>
          page.keyboard.press("Enter"),
        ),
      ]);
      expect(copy.suggestedFilename()).toMatch(/\.zip$/);
      await open(page, "Obvestila v koledarju");
      await tabTo(page, page.getByRole("button", { name: "Pripravi naslov" }));
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { name: "Naslov vašega koledarja" })).toBeVisible();
      await open(page, "Kdo je gledal vaše podatke");
    });
  });
}
