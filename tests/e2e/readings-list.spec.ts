import { addDays, formatDay } from "@/lib/dates";
import { consumptionPath } from "@/lib/supply-points/paths";
import { addReading } from "@/tests/support/factories";
import { lastShown } from "@/tests/support/read-household";
import { addResident } from "@/tests/support/resident";
import { expect, type Page, test } from "./fixtures";

const rows = (page: Page) => page.getByRole("table", { name: /^Odčitki/ }).getByRole("row");
const newest = (page: Page) => rows(page).nth(1);

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    test.use({ javaScriptEnabled });

    test("readings are paged and filtered by year, and the rest of the view stays", async ({
      page,
      household,
      enter,
    }) => {
      const { account, point, meter, lastDay } = household;
      const estimated = addDays(lastDay, 2);
      await addReading(meter, estimated, String(lastShown + 40), { source: "estimate" });
      await addReading(meter, addDays(lastDay, 4), String(lastShown + 3));
      await addReading(meter, addDays(lastDay, -800), "300");
      await enter(account);
      await page.goto(`${consumptionPath(point.number)}?view=quarters`);
      await expect(newest(page)).toContainText(`${lastShown + 3}`);
      await expect(newest(page), "use since the reading, not since the estimate").toContainText("3 m³ (od ");
      await expect(rows(page).nth(2)).toContainText("ocena je bila previsoka");

      await page.getByRole("link", { name: "Starejši odčitki" }).click();
      await expect(page).toHaveURL(/view=quarters.*before=\d{4}-\d{2}-\d{2}#readings$/);
      const sixth = addDays(lastDay, -30 * 3);
      await expect(newest(page)).toContainText(formatDay(sixth, "sl"));
      await page.getByRole("link", { name: "Starejši odčitki" }).click();
      const eleventh = addDays(lastDay, -30 * 8);
      await expect(newest(page)).toContainText(formatDay(eleventh, "sl"));
      await page.getByRole("link", { name: "Starejši odčitki" }).click();
      await expect(newest(page)).not.toContainText(formatDay(eleventh, "sl"));
      await expect(rows(page).last()).toContainText("300 m³");
      await page.getByRole("link", { name: "Najnovejši odčitki" }).click();
      await expect(newest(page)).toContainText(`${lastShown + 3}`);

      const year = addDays(lastDay, -800).slice(0, 4);
      await page.getByLabel("Leto", { exact: true }).selectOption(year);
      await page.getByRole("button", { name: "Prikaži" }).last().click();
      await expect(page).toHaveURL(new RegExp(`view=quarters.*year=${year}`));
      await expect(page.getByRole("heading", { name: `Odčitki leta ${year}` })).toBeVisible();
      await expect(rows(page)).toHaveCount(2);
    });
  });
}

test("what the customer reported leads to its receipt", async ({ page, enter }) => {
  const { account, point, receiptNumber } = await addResident();
  await enter(account);
  await page.goto(consumptionPath(point.number));
  await expect(newest(page)).toContainText("Sporočil uporabnik");
  await newest(page).getByRole("link", { name: "Prejeto" }).click();
  await expect(page).toHaveURL(new RegExp(`${receiptNumber}$`));
});
