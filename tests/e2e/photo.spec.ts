import { readingPath } from "@/lib/supply-points/paths";
import { photo } from "@/tests/support/hostile-pictures";
import { lastShown } from "@/tests/support/read-household";
import { expect, test } from "./fixtures";

const file = async (width = 2_400) => ({
  name: "števec 📷.jpg",
  mimeType: "image/jpeg",
  buffer: await photo(width, 1_800)
    .withExif({ IFD0: { Make: "SECRETCAM" } })
    .jpeg()
    .toBuffer(),
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    // R29
    test("a photo goes along with a reading and is seen on its receipt", async ({
      page,
      enter,
      household,
    }) => {
      await enter(household.account);
      await page.goto(readingPath(household.point.number));
      await page.getByLabel(/^Novo stanje/).fill(String(lastShown + 3));
      await page.getByLabel(/^Fotografija števca/).setInputFiles(await file());
      if (javaScriptEnabled) await expect(page.getByText("Fotografija je pripravljena.")).toBeVisible();
      await page.getByRole("button", { name: "Oddaj stanje" }).click();
      await page.waitForURL(/\/reading\/\d{4}-\d+$/);
      const href = await page.getByRole("link", { name: "Odpri fotografijo" }).getAttribute("href");
      const answer = await page.request.get(href ?? "");
      expect(answer.headers()).toMatchObject({ "content-type": "image/jpeg", "cache-control": "no-store" });
      const bytes = await answer.body();
      expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
      expect(bytes.includes("SECRETCAM")).toBe(false);
    });

    test("a file that is no picture is named at its field, and nothing is lost", async ({
      page,
      enter,
      household,
    }) => {
      await enter(household.account);
      await page.goto(readingPath(household.point.number));
      await page.getByLabel(/^Novo stanje/).fill(String(lastShown + 3));
      await page.getByLabel(/^Opomba/).fill("Čez žleb");
      await page
        .getByLabel(/^Fotografija števca/)
        .setInputFiles({ name: "photo.jpg", mimeType: "image/jpeg", buffer: Buffer.from("<svg/>") });
      await page.getByRole("button", { name: "Oddaj stanje" }).click();
      const field = page.getByLabel(/^Fotografija števca/);
      await expect(field).toHaveAttribute("aria-invalid", "true");
      await expect(page.locator("#photo1-error")).toContainText("Datoteka ni slika JPEG, PNG ali WebP.");
      await expect(page.getByLabel(/^Novo stanje/)).toHaveValue(String(lastShown + 3));
      await expect(page.getByLabel(/^Opomba/)).toHaveValue("Čez žleb");
    });
  });
}

test("a photo stays chosen while an unusual value is asked about", async ({ page, enter, household }) => {
  await enter(household.account);
  await page.goto(readingPath(household.point.number));
  await page.getByLabel(/^Novo stanje/).fill(String(lastShown + 90));
  await page.getByLabel(/^Fotografija števca/).setInputFiles(await file(800));
  await expect(page.getByText("Fotografija je pripravljena.")).toBeVisible();
  await page.getByRole("button", { name: "Oddaj stanje" }).click();
  await page.getByRole("button", { name: "Stanje je pravilno, oddaj" }).click();
  await page.waitForURL(/\/reading\/\d{4}-\d+$/);
  await expect(page.getByRole("link", { name: "Odpri fotografijo" })).toBeVisible();
});
