import { readFile } from "node:fs/promises";
import { openItemsPath } from "@/lib/invoices/paths";
import { readUpnText } from "@/lib/payments/upn-qr";
import { expectVisibleFocus } from "@/tests/support/browser-barriers";
import { addBillDue, addDebtor, collectiveReference } from "@/tests/support/debtor";
import { codes } from "@/tests/support/open-items-page";
import { scanPicture } from "@/tests/support/scanned-symbol";
import { orderOf } from "@/tests/support/shown-slip";
import { expect, test } from "./fixtures";

test("one alone is paid under its own reference, with its due day", async ({ page, enter }) => {
  const { account, due, key } = await addDebtor({ collective: true });
  await enter(account);
  await page.goto(`${openItemsPath}/payment?item=${key(due)}`);
  const order = await orderOf(codes(page));
  expect(order).toMatchObject({ amountCents: 7827, reference: due.reference, dueOn: due.dueOn });
});

test("a slip is printed with its code 36 mm wide, from dark mode too", async ({ page, enter }) => {
  const { account } = await addDebtor({ collective: true });
  await enter(account);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.goto(`${openItemsPath}/payment?choice=all`);
  const box = await codes(page).boundingBox();
  expect(((box?.width ?? 0) / 96) * 25.4).toBeCloseTo(36, 1);
  await expect(page.getByRole("button", { name: "Kopiraj Sklic" })).toBeHidden();
  await expect(page.locator("body")).toHaveCSS("color", "rgb(23, 34, 42)");
});

test("the code is saved as the picture that the screen shows", async ({ page, enter }) => {
  const { account } = await addDebtor();
  await enter(account);
  await page.goto(`${openItemsPath}/payment?choice=all`);
  const shown = await Promise.all([0, 1, 2].map((at) => orderOf(codes(page).nth(at))));
  for (const [at, order] of shown.entries()) {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Shrani QR kot sliko" }).nth(at).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.png$/);
    const saved = readUpnText((await scanPicture(await readFile(await file.path())))?.text ?? "");
    expect(saved).toEqual({ ok: true, value: order });
  }
});

test("account, reference and amount are copied by keyboard, and it is said", async ({
  page,
  context,
  enter,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { account } = await addDebtor({ collective: true });
  await enter(account);
  await page.goto(`${openItemsPath}/payment?choice=all`);
  for (const [what, value] of [
    ["Znesek", "158,23"],
    ["Transakcijski račun", "SI56990000012345646"],
    ["Sklic", collectiveReference],
  ] as const) {
    const button = page.getByRole("button", { name: `Kopiraj ${what}` });
    await button.focus();
    await expectVisibleFocus(page);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("button", { name: `Kopirano ${what}` })).toBeFocused();
    await expect(page.getByRole("status").filter({ hasText: "Kopirano" }).last()).toBeAttached();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(value);
  }
});

test.describe("where the browser lets nothing be copied", () => {
  test("the older way is taken", async ({ page, enter }) => {
    const { account } = await addDebtor({ collective: true });
    await enter(account);
    await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
    await page.goto(`${openItemsPath}/payment?choice=all`);
    await page.getByRole("button", { name: "Kopiraj Sklic" }).click();
    await expect(page.getByRole("button", { name: "Kopirano Sklic" })).toBeFocused();
  });
});

test("credits count against the sum, and slips say that they are not taken off", async ({ page, enter }) => {
  const { account } = await addDebtor({ collective: true });
  await enter(account);
  await page.goto(`${openItemsPath}/payment?choice=all`);
  await expect(page.getByRole("heading", { name: /^V vaše dobro je 12,00\s€$/ })).toBeVisible();
  expect((await orderOf(codes(page))).amountCents).toBe(3860 + 4136 + 7827);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("what cannot be paid by code says why, beside those that can", async ({ page, enter }) => {
      const { account, payer } = await addDebtor();
      const wrong = await addBillDue(payer, 500, -1, { reference: "SI12 1234567890121" });
      await enter(account);
      await page.goto(`${openItemsPath}/payment?choice=all`);
      await expect(codes(page)).toHaveCount(2);
      const slip = page.locator(".sheet").filter({ hasText: wrong.number });
      await expect(slip).toContainText("Sklic na dokumentu ni pravilen");
      await expect(slip).toContainText("080 80 34");
    });
  });
}
