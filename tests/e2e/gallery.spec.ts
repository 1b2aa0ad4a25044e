import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

const galleries = ["/gallery", "/gallery/signed-in"];
const rules = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

/** Right edges beyond the window, which would make the page scroll sideways. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

for (const path of galleries) {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [390, 1280]) {
      test(`${path} has no barrier in ${colorScheme} at ${width} px`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
      });
    }
  }

  test(`${path} fits a window of 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    expect(await overflow(page)).toBe(0);
  });

  test(`${path} fits a phone with text twice as large`, async ({ page }) => {
    // A window half as wide in em: what a browser makes of a doubled text size.
    await page.setViewportSize({ width: 195, height: 422 });
    await page.goto(path);
    expect(await overflow(page)).toBe(0);
  });
}

test("controls are large enough for a finger", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/gallery/signed-in");
  const heights = await page
    .locator("main :is(.button, .control, .tab, summary, .register-input)")
    .evaluateAll((controls) => controls.map((control) => control.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(10);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});

test("a password can be looked at, and the error summary leads to its field", async ({ page }) => {
  await page.goto("/gallery/signed-in");
  const password = page.getByLabel("Geslo", { exact: true });
  await password.fill("Jezero pod gradom");
  await page.getByRole("button", { name: "Pokaži" }).click();
  await expect(password).toHaveAttribute("type", "text");
  await page.getByRole("alert").getByRole("link").click();
  await expect(page.getByLabel("Znak iz slike")).toBeFocused();
});

test("the register field takes more digits than it draws, so that the refusal can say so", async ({
  page,
}) => {
  await page.goto("/gallery");
  const reading = page.getByLabel("Novo stanje (m³)");
  await reading.fill("1234567");
  await expect(reading).toHaveValue("1234567");
});

test("nothing carries a style of its own that the content security policy would drop", async ({ page }) => {
  for (const path of galleries) {
    const html = await (await page.request.get(path)).text();
    expect(html).not.toMatch(/<[a-z][^>]* style=/);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("what needs JavaScript is not offered", async ({ page }) => {
    await page.goto("/gallery/signed-in");
    await expect(page.getByLabel("Geslo", { exact: true })).toBeVisible();
    await expect(page.getByRole("button", { name: "Pokaži" })).toBeHidden();
  });

  test("the navigation knows where one is", async ({ page }) => {
    await page.goto("/gallery/signed-in");
    const current = page.getByRole("navigation", { name: "Glavna navigacija" }).locator("[aria-current]");
    await expect(current).toHaveText("Pregled");
  });
});
