import { addBilledPayer } from "@/tests/support/billed-payer";
import { expectNoBarriers } from "@/tests/support/browser-barriers";
import { addHousehold, addInvoice, attachPayer } from "@/tests/support/factories";
import { expect, test } from "./fixtures";

const words = {
  sl: {
    both: "Oba plačnika",
    add: "Dodaj plačnika",
    code: "Šifra plačnika",
    control: "Kontrolna številka",
    wrong: "Šifra plačnika in kontrolna številka se ne ujemata.",
    added: "Plačnik je dodan.",
    remove: "Odstrani plačnika",
    removed: "Plačnik je odstranjen.",
  },
  en: {
    both: "Both payers",
    add: "Add payer",
    code: "Payer code",
    control: "Control number",
    wrong: "The payer code and control number do not match.",
    added: "The payer is added.",
    remove: "Remove payer",
    removed: "The payer is removed.",
  },
};

for (const language of ["sl", "en"] as const) {
  for (const width of [1280, 390]) {
    for (const javaScriptEnabled of [true, false]) {
      test.describe(`${language}, ${width} px, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
        test.use({ language, viewport: { width, height: 844 }, javaScriptEnabled });
        const t = words[language];

        test("a payer is added with its bill, and taken off again", async ({ page, enter }) => {
          const { account } = await addHousehold();
          const { payerCode, controlNumber } = await addBilledPayer();
          await enter(account);
          await page.goto("/settings/payers");
          await page.getByRole("textbox", { name: t.code }).fill(payerCode);
          await page.getByRole("textbox", { name: t.control }).fill("1");
          await page.getByRole("button", { name: t.add }).click();
          await expect(page.getByText(t.wrong).first()).toBeVisible();
          await expect(page.getByRole("textbox", { name: t.code })).toHaveValue(payerCode);
          if (javaScriptEnabled) await expectNoBarriers(page);
          await page.getByRole("textbox", { name: t.control }).fill(controlNumber);
          await page.getByRole("button", { name: t.add }).click();
          await expect(page.getByText(t.added)).toBeVisible();
          await expect(page.getByRole("banner")).toContainText(t.both);
          if (javaScriptEnabled) await expectNoBarriers(page);

          await page.getByRole("main").locator("summary").filter({ hasText: payerCode }).click();
          await page.getByRole("button", { name: t.remove }).click();
          await expect(page.getByText(t.removed)).toBeVisible();
          await expect(page.getByRole("banner")).not.toContainText(t.both);
        });

        test("the switch in the header shows one payer's lists and keeps the page", async ({
          page,
          enter,
        }) => {
          const [first, second] = [await addHousehold(), await addHousehold()];
          await attachPayer(first.account, second.payer);
          const bills = [await addInvoice(first.payer, 4_230), await addInvoice(second.payer, 1_000)];
          const numbers = bills.map(({ number }) => number);
          const list = page.getByRole("main").getByRole("table");
          await enter(first.account);
          await page.goto("/finance/invoices");
          for (const number of numbers) await expect(list.getByText(number)).toBeVisible();

          await page.getByRole("banner").locator("summary").click();
          if (javaScriptEnabled) await expectNoBarriers(page);
          await page.getByRole("banner").getByRole("button", { name: second.payer.code }).click();
          await expect(page.getByRole("banner").locator("summary")).toContainText(second.payer.code);
          await expect(page).toHaveURL(/\/finance\/invoices$/);
          await expect(list.getByText(numbers[1] ?? "")).toBeVisible();
          await expect(list.getByText(numbers[0] ?? "")).toHaveCount(0);

          // A link from a mail about the other payer's bill still leads to it, and the header says whose it is.
          await page.goto(`/finance/invoices/${numbers[0]}`);
          await expect(page.getByRole("heading", { level: 1 })).toContainText(numbers[0] ?? "");
          await expect(page.getByRole("banner").locator("summary")).toContainText(first.payer.code);

          await page.getByRole("banner").locator("summary").click();
          await page.getByRole("banner").getByRole("button", { name: t.both }).click();
          await expect(page).toHaveURL(/\/finance\/invoices$/);
          for (const number of numbers) await expect(list.getByText(number)).toBeVisible();
        });
      });
    }
  }
}

test("the switch opens, shuts and chooses by keyboard alone", async ({ page, enter }) => {
  const [first, second] = [await addHousehold(), await addHousehold()];
  await attachPayer(first.account, second.payer);
  await enter(first.account);
  await page.goto("/");
  const summary = page.getByRole("banner").locator("summary");
  await summary.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: second.payer.code })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: second.payer.code })).toBeHidden();
  await page.keyboard.press("Enter");
  for (let tab = 0; tab < 3; tab++) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(summary).toContainText(second.payer.code);
});
