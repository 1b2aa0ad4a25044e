import { cast } from "@/lib/demo/cast";
import { pricesPath } from "@/lib/supply-points/paths";
import { expectNoBarriers } from "@/tests/support/browser-barriers";
import { expect, test } from "./fixtures";

const { payerCode, waterPoint, heatPoint } = cast.registered;

for (const javaScriptEnabled of [true, false]) {
  for (const width of [390, 1280]) {
    test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"} at ${width} px`, () => {
      test.use({ javaScriptEnabled, viewport: { width, height: 844 } });

      test("a point's prices stand with four decimals, VAT, gross and since when", async ({
        page,
        signIn,
      }) => {
        await signIn(payerCode);
        await page.goto(pricesPath(waterPoint));
        const row = page.getByRole("table", { name: /^Voda: cene/ }).getByRole("row", { name: /^Vodarina/ });
        await expect(row).toContainText("0,9320");
        await expect(row).toContainText("9,5\u00a0%");
        await expect(row).toContainText("1,0205");
        await expect(row).toContainText("1. 5. 2024");
        await expect(page.getByText("Po današnjih cenah")).toBeVisible();
      });

      test("the lowered VAT of heat stands in its history, from its first day to its last", async ({
        page,
        signIn,
      }) => {
        await signIn(payerCode);
        await page.goto(pricesPath(heatPoint));
        await page.getByRole("link", { name: /^Toplota, variabilni del/ }).click();
        const history = page.getByRole("table", { name: /^Toplota, variabilni del.*zgodovina/ });
        await expect(history.getByRole("row", { name: /^1\. 9\. 2022/ })).toContainText("9,5\u00a0%");
        await expect(history.getByRole("row", { name: /^1\. 2\. 2023/ })).toContainText("50,21");
        await expect(history.getByRole("row", { name: /^1\. 6\. 2023/ })).toContainText("22\u00a0%");
        await expect(history.getByRole("row", { name: /^1\. 6\. 2023/ })).toContainText("samo DDV");
        await expect(page.locator("svg.step-chart")).toHaveCount(1);
      });

      test("the price list is open to everybody", async ({ page }) => {
        await page.goto("/help");
        await page.getByRole("contentinfo").getByRole("link", { name: "Cenik" }).click();
        await expect(page.getByRole("heading", { level: 1, name: "Cenik" })).toBeVisible();
        await expect(page.getByRole("table", { name: /^Plin: cene/ })).toBeVisible();
      });
    });
  }
}

test.describe("in English", () => {
  test.use({ language: "en" });

  test("items have their English names", async ({ page }) => {
    await page.goto("/prices");
    const row = page.getByRole("row", { name: /^Water supplied/ });
    await expect(row).toContainText("0.9320");
    await expect(row).toContainText("9.5%");
  });
});

test("neither page has a barrier, opened or not", async ({ page, signIn }) => {
  await signIn(payerCode);
  for (const path of [pricesPath(heatPoint), "/prices"]) {
    await page.goto(path);
    await expectNoBarriers(page);
    await page.locator("main .disclosure-link[href*=history]").first().click();
    await expect(page.locator("svg.step-chart")).toBeVisible();
    await expectNoBarriers(page);
  }
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("how a month's cost is reckoned opens at an address of its own, down to its sum", async ({
      page,
      signIn,
    }) => {
      await signIn(payerCode);
      await page.goto(pricesPath(heatPoint));
      await page.getByRole("link", { name: "Kako je izračunano" }).click();
      const lines = page.getByRole("table", { name: "Kako je izračunano" });
      await expect(lines).toBeVisible();
      await expect(page).toHaveURL(/\?lines=month#month$/);
      const month = (await page.locator("#month dd").first().textContent()) ?? "";
      await expect(lines.locator("tbody tr")).not.toHaveCount(1);
      await expect(lines.locator("tbody tr").last()).toContainText(month);
    });
  });
}
