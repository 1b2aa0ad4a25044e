import type { Locator } from "@playwright/test";
import { readingPath } from "@/lib/supply-points/paths";
import { expectVisibleFocus } from "@/tests/support/browser-barriers";
import { labels } from "@/tests/support/browser-steps";
import { lastShown } from "@/tests/support/read-household";
import { expect, type Page, test } from "./fixtures";

const words = labels.sl;
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Walks with the tab key until a control has focus; every stop on the way must be seen (WCAG 2.4.7, 2.4.11). */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press("Tab");
    await expectVisibleFocus(page);
    if (await control.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`the tab key does not reach ${control}`);
}

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
