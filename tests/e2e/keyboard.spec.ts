import { invoicesPath } from "@/lib/invoices/paths";
import { readingPath } from "@/lib/supply-points/paths";
import { labels } from "@/tests/support/browser-steps";
import { addDebtor } from "@/tests/support/debtor";
import { tabTo } from "@/tests/support/keyboard";
import { box } from "@/tests/support/open-items-page";
import { lastShown } from "@/tests/support/read-household";
import { expect, type Page, test } from "./fixtures";

const words = labels.sl;
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 390, height: 700 },
]) {
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport });

    test("from the login to the receipt by keyboard alone", async ({ page, household }) => {
      const { account, point } = household;
      await page.goto("/login");
      await page.keyboard.press("Tab");
      const skip = page.getByRole("link", { name: "Na vsebino" });
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport();
      await page.keyboard.press("Enter");
      await expect(page.getByRole("main")).toBeFocused();

      await tabTo(page, page.getByLabel(words.payerCode));
      await page.keyboard.type(account.username);
      await tabTo(page, page.getByLabel(words.password, { exact: true }));
      await page.keyboard.type(account.password);
      await page.keyboard.press("Enter");
      await expect(heading(page)).toHaveText("Pregled");

      const tools = page.getByRole("navigation", { name: `Odjemno mesto ${point.number}` });
      await tabTo(page, tools.getByRole("link", { name: words.reading }));
      await page.keyboard.press("Enter");
      await expect(heading(page)).toHaveText(words.reading);

      const value = page.getByLabel(words.newValue);
      const submit = page.getByRole("button", { name: words.submitReading });
      await tabTo(page, value);
      await page.keyboard.type(String(lastShown - 1));
      await tabTo(page, submit);
      await page.keyboard.press("Enter");
      const summary = page.getByRole("main").getByRole("alert");
      await expect(summary).toBeFocused();
      await tabTo(page, summary.getByRole("link"));
      await page.keyboard.press("Enter");
      await expect(value).toBeFocused();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type(String(lastShown + 3));
      await tabTo(page, page.getByLabel(words.readOn));
      await page.keyboard.press("ArrowDown");
      await tabTo(page, submit);
      await page.keyboard.press("Enter");
      await expect(heading(page)).toHaveText("Stanje je oddano");
      await tabTo(page, page.getByRole("link", { name: "Nazaj na pregled" }));
      await page.keyboard.press("Enter");
      await expect(heading(page)).toHaveText("Pregled");
    });

    test("from the list of bills to the slip that pays them by keyboard alone", async ({ page, enter }) => {
      const { account, due } = await addDebtor({ collective: true });
      await enter(account);
      await page.goto(invoicesPath);
      await tabTo(page, page.getByLabel("Stanje", { exact: true }));
      await page.keyboard.type("Odprt");
      await tabTo(page, page.getByRole("button", { name: "Prikaži" }));
      await page.keyboard.press("Enter");
      await page.waitForURL(/state=open/);
      await tabTo(page, page.getByRole("link", { name: due.number }));
      await page.keyboard.press("Enter");
      await expect(heading(page)).toHaveText(`Račun ${due.number}`);
      await tabTo(page, page.getByRole("button", { name: /^Kopiraj/ }).first());
      await tabTo(page, page.getByRole("link", { name: "Izstavljeni računi" }).first(), "Shift+Tab");
      await page.keyboard.press("Enter");
      await expect(heading(page)).toHaveText("Izstavljeni računi");
      await tabTo(page, page.getByRole("link", { name: "Odprte postavke" }).first());
      await page.keyboard.press("Enter");
      await expect(heading(page)).toHaveText("Odprte postavke");
      await tabTo(page, box(page, due.number));
      await page.keyboard.press("Space");
      await expect(box(page, due.number)).toBeChecked();
      await tabTo(page, page.getByRole("button", { name: "Prikaži plačilni nalog" }));
      await page.keyboard.press("Enter");
      await expect(heading(page)).toHaveText("Plačilni nalog");
    });

    test("a message to the office is written and mended by keyboard alone", async ({
      page,
      household,
      enter,
    }) => {
      await enter(household.account);
      await page.goto("/");
      await tabTo(page, page.getByRole("link", { name: "Stik z nami" }));
      await page.keyboard.press("Enter");
      await expect(heading(page)).toHaveText("Stik z nami");
      const send = page.getByRole("button", { name: "Pošlji" });
      await tabTo(page, send);
      await page.keyboard.press("Enter");
      const summary = page.getByRole("main").getByRole("alert");
      await expect(summary).toBeFocused();
      await tabTo(page, summary.getByRole("link"));
      await page.keyboard.press("Enter");
      await expect(page.getByLabel("Sporočilo", { exact: true })).toBeFocused();
      await page.keyboard.type("Kdaj bo voda?");
      await tabTo(page, page.locator("summary", { hasText: "Priložite slike" }));
      await page.keyboard.press("Enter");
      await tabTo(page, page.getByLabel("Slika 1"));
      await tabTo(page, send);
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { name: "Sporočilo je poslano" })).toBeVisible();
    });

    test("a question about the reading takes focus, and is answered by keyboard", async ({
      page,
      household,
      enter,
    }) => {
      await enter(household.account);
      await page.goto(readingPath(household.point.number));
      await page.getByLabel(words.newValue).focus();
      await page.keyboard.type("882");
      await page.keyboard.press("Enter");
      const question = page.getByRole("heading", { name: "To je precej več kot običajno" });
      await expect(page.locator(":focus").filter({ has: question })).toBeVisible();
      await tabTo(page, page.getByRole("button", { name: "Stanje je pravilno, oddaj" }));
      await page.keyboard.press("Enter");
      await expect(heading(page)).toHaveText("Stanje je oddano");
    });
  });
}
