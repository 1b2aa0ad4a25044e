import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./fixtures";

const pages = ["/help", "/terms", "/privacy", "/cookies", "/accessibility"];
const rules = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

for (const language of ["sl", "en"] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    for (const path of pages) {
      test(`${path} has no barrier, by day and by night, and fits 320 px`, async ({ page }) => {
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          await page.goto(path);
          const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
          expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
        }
        await page.setViewportSize({ width: 320, height: 640 });
        const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
        expect(scrollWidth).toBe(clientWidth);
      });

      test(`every link of ${path} leads somewhere`, async ({ page, request }) => {
        await page.goto(path);
        const links = await page
          .locator("main a")
          .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
        const anchors = links.filter((href) => href.startsWith("#"));
        expect(anchors.length).toBeGreaterThan(3);
        for (const anchor of anchors) await expect(page.locator(`section${anchor} h2`)).toHaveCount(1);
        for (const href of new Set(links.filter((href) => href.startsWith("/")))) {
          expect((await request.get(href)).status(), href).toBe(200);
        }
      });
    }
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the language switch leads to the same page in the other language, and stays there", async ({
    page,
  }) => {
    await page.goto("/terms");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Splošni pogoji");
    await page.getByRole("button", { name: "English" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Terms of use");
    await page.getByRole("link", { name: "Privacy", exact: true }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Privacy");
  });
});

// R39
test("who reads the public pages gets no cookie and asks no other server", async ({ page, context }) => {
  const servers = new Set<string>();
  page.on("request", (request) => servers.add(new URL(request.url()).origin));
  for (const path of pages) await page.goto(path);
  expect([...servers]).toEqual([new URL(page.url()).origin]);
  expect(await context.cookies()).toEqual([]);
});
