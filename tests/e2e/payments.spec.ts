import { addDays, formatDay, today } from "@/lib/dates";
import type { Language } from "@/lib/i18n/languages";
import { invoicePath, paymentsPath } from "@/lib/invoices/paths";
import { createAccount } from "@/tests/support/accounts";
import { expectNoBarriers } from "@/tests/support/browser-barriers";
import { addBillDue, addPayment } from "@/tests/support/debtor";
import { addPayer, attachPayer } from "@/tests/support/factories";
import { expect, type Page, test } from "./fixtures";

const words = {
  sl: {
    title: "Prejeta plačila",
    older: "Starejša plačila",
    newer: "Novejša plačila",
    invoice: "Račun",
    part: "30,00 €",
    whole: "78,27 €",
    left: "5,00 € ostaja v vaše dobro",
    setOff: "Dobropis smo odšteli od dolga.",
    empty: "Ko prejmemo vaše plačilo, bo prikazano tu.",
  },
  en: {
    title: "Payments received",
    older: "Older payments",
    newer: "Newer payments",
    invoice: "Invoice",
    part: "€30.00",
    whole: "€78.27",
    left: "€5.00 stays in your favour",
    setOff: "We took a credit note off what is owed.",
    empty: "When we receive a payment from you, it will be shown here.",
  },
} satisfies Record<Language, Record<string, string>>;

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** A payer who paid one bill whole, another in part with money left over, and had a credit note set off. */
async function addPaying() {
  const payer = await addPayer();
  const account = await createAccount(payer.code);
  const whole = await addBillDue(payer, 7827, -40, { open: 0 });
  const part = await addBillDue(payer, 4000, -10, { open: 1000 });
  const credit = await addBillDue(payer, -700, -5, { kind: "credit_note", open: 0 });
  const day = (back: number) => addDays(today(), -back);
  await addPayment(payer, day(30), [{ invoice: whole, cents: 7827 }], { paidThrough: "Banka" });
  await addPayment(payer, day(8), [{ invoice: part, cents: 3000 }], { amountCents: 3500 });
  await addPayment(payer, day(2), [
    { invoice: credit, cents: -700 },
    { invoice: part, cents: 700 },
  ]);
  return { payer, account, whole, part, credit, day };
}

for (const language of ["sl", "en"] as const) {
  for (const width of [1280, 390]) {
    for (const javaScriptEnabled of [true, false]) {
      test.describe(`${language}, ${width} px, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
        test.use({ language, viewport: { width, height: 844 }, javaScriptEnabled });
        const t = words[language];

        test("each payment says when, how much, and what it closed", async ({ page, enter }) => {
          const { account, whole, part, credit, day } = await addPaying();
          await enter(account);
          await page.goto(paymentsPath);
          await expect(heading(page)).toHaveText(t.title);
          const row = (back: number) =>
            page.getByRole("row").filter({ hasText: formatDay(day(back), language) });
          await expect(row(30)).toContainText(t.whole);
          await expect(row(30)).toContainText("Banka");
          const link = row(30).getByRole("link", { name: `${t.invoice} ${whole.number}` });
          await expect(link).toHaveAttribute("href", invoicePath(whole.number));
          await expect(row(8)).toContainText(t.part);
          await expect(row(8)).toContainText(t.left);
          await expect(row(8)).toContainText(part.number);
          await expect(row(2)).toContainText(t.setOff);
          await expect(row(2)).toContainText(credit.number);
        });
      });
    }
  }
}

test("many payments are paged by key, back and forth", async ({ page, enter }) => {
  const payer = await addPayer();
  const account = await createAccount(payer.code);
  for (let at = 0; at < 60; at++)
    await addPayment(payer, addDays(today(), -at), [], { amountCents: 1000 + at });
  await enter(account);
  await page.goto(paymentsPath);
  const rows = page.getByRole("row");
  await expect(rows).toHaveCount(26);
  await page.getByRole("link", { name: "Starejša plačila" }).click();
  await expect(rows.nth(1)).toContainText("10,25 €");
  await page.getByRole("link", { name: "Starejša plačila" }).click();
  await expect(rows).toHaveCount(11);
  await expect(page.getByRole("link", { name: "Starejša plačila" })).toHaveCount(0);
  await page.getByRole("link", { name: "Novejša plačila" }).click();
  await expect(rows.nth(1)).toContainText("10,25 €");
});

test("a payment of many documents names a few of them, and counts the others", async ({ page, enter }) => {
  const payer = await addPayer();
  const account = await createAccount(payer.code);
  const closed = [];
  for (let at = 0; at < 30; at++) {
    closed.push({ invoice: await addBillDue(payer, 1000, -20, { open: 0 }), cents: 1000 });
  }
  await addPayment(payer, today(), closed);
  await enter(account);
  await page.goto(paymentsPath);
  await expect(page.getByText("in še 22 dokumentov")).toBeVisible();
  await expect(page.getByRole("row").nth(1).getByRole("link")).toHaveCount(8);
});

test("payments of several payers say whose they are; another's are not there", async ({ page, enter }) => {
  const [mine, others] = [await addPaying(), await addPaying()];
  const second = await addPayer();
  await attachPayer(mine.account, second);
  await addPayment(second, today(), [], { amountCents: 1234 });
  await enter(mine.account);
  await page.goto(paymentsPath);
  const main = page.getByRole("main");
  await expect(main.getByText(`plačnik ${second.code}`)).toBeVisible();
  await expect(main.getByText(`plačnik ${mine.payer.code}`).first()).toBeVisible();
  await expect(page.getByText(others.whole.number)).toHaveCount(0);
});

test("nobody is led astray by an address, or by having paid nothing", async ({ page, enter }) => {
  const payer = await addPayer();
  await enter(await createAccount(payer.code));
  for (const after of ["", "older.unknown", "nonsense", "newer.%00", "older.x&after=y"]) {
    await page.goto(`${paymentsPath}?after=${after}`);
    await expect(page.getByText(words.sl.empty)).toBeVisible();
  }
  await expectNoBarriers(page);
});

test("no barrier", async ({ page, enter }) => {
  const { account } = await addPaying();
  await enter(account);
  await page.goto(paymentsPath);
  await expectNoBarriers(page);
});
