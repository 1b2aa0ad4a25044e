import { openItemsPath } from "@/lib/invoices/paths";
import { createAccount } from "@/tests/support/accounts";
import { expectVisibleFocus } from "@/tests/support/browser-barriers";
import { addDebtor, addOpenItems, collectiveReference } from "@/tests/support/debtor";
import { addPayer } from "@/tests/support/factories";
import { box, codes, heading } from "@/tests/support/open-items-page";
import { orderOf } from "@/tests/support/shown-slip";
import { expect, test } from "./fixtures";

test("ticking counts along at once, by keyboard too, and is said", async ({ page, enter }) => {
  const { account, settlement, partlyPaid, due, key } = await addDebtor({ collective: true });
  await enter(account);
  await page.goto(openItemsPath);
  const status = page.getByRole("status").filter({ hasText: "Označene postavke" });
  await expect(status).toContainText("2");
  await box(page, due.number).focus();
  await expectVisibleFocus(page);
  await page.keyboard.press("Space");
  await expect(status).toHaveText(/Označene postavke: 3\s*158,23\s€/);
  await page.getByText(/^Poračun jan/).click();
  await expect(status).toHaveText(/Označene postavke: 2\s*119,63\s€/);
  await page.getByRole("button", { name: "Prikaži plačilni nalog" }).focus();
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Plačilni nalog");
  const asked = new URL(page.url()).searchParams;
  expect(asked.getAll("item")).toEqual([partlyPaid, due].map(key));
  expect((await orderOf(codes(page))).amountCents).toBe(4136 + 7827);
  await page.getByRole("link", { name: "Odprte postavke", exact: true }).first().click();
  await expect(box(page, settlement.number)).not.toBeChecked();
  await expect(box(page, due.number)).toBeChecked();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("nothing ticked is asked for, where the boxes are", async ({ page, enter }) => {
      const { account } = await addDebtor();
      await enter(account);
      await page.goto(`${openItemsPath}?choice=none`);
      await page.getByRole("button", { name: "Prikaži plačilni nalog" }).click();
      const notice = page.getByRole("heading", { name: "Označite vsaj eno postavko" });
      await expect(notice).toBeVisible();
      if (javaScriptEnabled) await expect(page.locator(":focus").filter({ has: notice })).toBeVisible();
      expect(new URL(page.url()).pathname).toBe(openItemsPath);
      await expect(page).toHaveTitle(/^Napaka: Odprte postavke/);
    });

    test("ticks outlast turning the page, and all of many can be left out of one by one", async ({
      page,
      enter,
    }) => {
      const payer = await addPayer({ collectiveReference });
      const [account, items] = [await createAccount(payer.code), await addOpenItems(payer, 60)];
      const cents = items.reduce((all, { openCents }) => all + openCents, 0);
      await enter(account);
      await page.goto(openItemsPath);
      await page.getByRole("link", { name: "Izberi vse" }).click();
      await expect(page.getByRole("link", { name: "Počisti izbiro" })).toBeVisible();
      await expect(page.getByText("Postavke 1–15 od 60")).toBeVisible();
      await box(page, items[3]?.documentNumber ?? "").uncheck();
      await page.getByRole("button", { name: "Naslednja stran" }).click();
      await expect(page.getByText("Postavke 16–30 od 60")).toBeVisible();
      await box(page, items[20]?.documentNumber ?? "").uncheck();
      await page.getByRole("button", { name: "Prejšnja stran" }).click();
      await expect(box(page, items[3]?.documentNumber ?? "")).not.toBeChecked();
      await expect(box(page, items[4]?.documentNumber ?? "")).toBeChecked();
      await page.getByRole("button", { name: "Prikaži plačilni nalog" }).click();
      expect((await orderOf(codes(page))).amountCents).toBe(cents - 1003 - 1020);
      await expect(page.getByText("58 označenih postavk").first()).toBeVisible();
    });
  });
}

test("three thousand open items are summed, paged and paid in one small page each", async ({
  page,
  portal,
  enter,
}) => {
  const payer = await addPayer({ collectiveReference });
  const [account, items] = [await createAccount(payer.code), await addOpenItems(payer, 3000)];
  const cents = items.reduce((all, { openCents }) => all + openCents, 0);
  await enter(account);
  for (const path of [
    openItemsPath,
    `${openItemsPath}?choice=all&page=200`,
    `${openItemsPath}/payment?choice=all`,
  ]) {
    const answer = await page.request.get(portal.url + path);
    expect(answer.status()).toBe(200);
    expect((await answer.body()).length, path).toBeLessThan(40_000);
  }
  await page.goto(`${openItemsPath}?choice=all&page=200`);
  await expect(page.getByText("Postavke 2.986–3.000 od 3.000")).toBeVisible();
  await expect(page.getByText("Označene postavke: 3.000")).toBeVisible();
  await page.getByRole("button", { name: "Prikaži plačilni nalog" }).click();
  expect((await orderOf(codes(page))).amountCents).toBe(cents);
});
