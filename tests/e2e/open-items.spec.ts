import type { Language } from "@/lib/i18n/languages";
import { openItemsPath } from "@/lib/invoices/paths";
import { createAccount } from "@/tests/support/accounts";
import { expectNoBarriers } from "@/tests/support/browser-barriers";
import { addCredit, addDebtor, collectiveReference } from "@/tests/support/debtor";
import { addPayer } from "@/tests/support/factories";
import { box, codes, heading } from "@/tests/support/open-items-page";
import { orderOf, shownFact } from "@/tests/support/shown-slip";
import { expect, type Page, test } from "./fixtures";

const words = {
  sl: {
    title: "Odprte postavke",
    pay: "Prikaži plačilni nalog",
    all: "Izberi vse",
    none: "Počisti izbiro",
    next: "Naslednja stran",
    asOf: /^Stanje po podatkih z dne .* ob .*\. Poznejša plačila še niso upoštevana\.$/,
    overdue: "Zapadlo 79,96 €",
    net: "146,23",
    credited: "Od odprtih 158,23 € smo odšteli 12,00 € v vaše dobro.",
    days: "44 dni",
    partly: /plačano 38,60\s€$/,
    open: "41,36 €",
    settlement: "Poračun jan.–jun. 2026",
    ages: [
      "Še ni zapadlo",
      "Zapadlo 1–30 dni",
      "Zapadlo 31–60 dni",
      "Zapadlo 61–90 dni",
      "Zapadlo nad 90 dni",
    ],
    amounts: ["78,27 €", "41,36 €", "38,60 €", "0,00 €", "0,00 €"],
    sum: "79,96 €",
    slip: "Plačilni nalog",
    amount: "Znesek",
    iban: "Transakcijski račun",
    reference: "Sklic",
  },
  en: {
    title: "Open items",
    pay: "Show payment slip",
    all: "Select all",
    none: "Clear selection",
    next: "Next page",
    asOf: /^As of .* at .*\. Later payments are not counted yet\.$/,
    overdue: "Overdue €79.96",
    net: "€146.23",
    credited: "We took €12.00 in your favour off the open €158.23.",
    days: "44 days",
    partly: /^€38\.60 paid on /,
    open: "€41.36",
    settlement: "Settlement Jan–Jun 2026",
    ages: [
      "Not due yet",
      "1–30 days overdue",
      "31–60 days overdue",
      "61–90 days overdue",
      "Over 90 days overdue",
    ],
    amounts: ["€78.27", "€41.36", "€38.60", "€0.00", "€0.00"],
    sum: "€79.96",
    slip: "Payment slip",
    amount: "Amount",
    iban: "Bank account (IBAN)",
    reference: "Reference",
  },
} satisfies Record<Language, Record<string, string | RegExp | string[]>>;

const sum = (page: Page) => page.locator(".pay-sum");

for (const language of ["sl", "en"] as const) {
  for (const viewport of [
    { width: 1280, height: 900 },
    { width: 390, height: 844 },
  ]) {
    for (const javaScriptEnabled of [true, false]) {
      const how = `${language}, ${viewport.width} px, ${javaScriptEnabled ? "with" : "without"} JavaScript`;
      test.describe(how, () => {
        test.use({ language, viewport, javaScriptEnabled });
        const t = words[language];

        test("what is open is listed, summed, aged, and paid with one code", async ({ page, enter }) => {
          const debtor = await addDebtor({ collective: true });
          await enter(debtor.account);
          await page.goto(openItemsPath);
          await expect(heading(page)).toHaveText(t.title);
          await expect(page.getByText(t.asOf)).toBeVisible();
          await expect(page.getByRole("main")).toContainText(t.net);
          await expect(page.getByText(t.overdue)).toBeVisible();
          await expect(page.getByText(t.credited)).toBeVisible();
          const ages = page.getByRole("table", {
            name: language === "sl" ? "Zapadlost" : "Age of what is open",
          });
          await expect(ages.getByRole("rowheader")).toHaveText(t.ages);
          await expect(ages.getByRole("cell")).toHaveText(t.amounts);

          const settlement = page.getByRole("row").filter({ hasText: debtor.settlement.number });
          await expect(settlement).toContainText(t.settlement);
          await expect(settlement).toContainText(t.days);
          const partly = page.getByRole("row").filter({ hasText: debtor.partlyPaid.number });
          await expect(partly.getByText(t.partly)).toBeVisible();
          await expect(partly.getByText(t.open)).toBeVisible();
          const credit = page.getByRole("row").filter({ hasText: debtor.credit.number });
          await expect(credit.getByRole("checkbox")).toHaveCount(0);

          // What is overdue is ticked already.
          await expect(box(page, debtor.settlement.number)).toBeChecked();
          await expect(box(page, debtor.due.number)).not.toBeChecked();
          await expect(sum(page)).toHaveText(t.sum);
          await page.getByRole("button", { name: t.pay }).click();
          await expect(heading(page)).toHaveText(t.slip);
          const order = await orderOf(codes(page));
          expect(order).toMatchObject({
            amountCents: 7996,
            reference: collectiveReference,
            iban: "SI56990000012345646",
            payer: { name: debtor.payer.name },
          });
          expect(await shownFact(page, t.amount)).toBe(t.sum.replace(/\s/g, ""));
          expect(await shownFact(page, t.reference)).toBe(order.reference);
          expect(await shownFact(page, t.iban)).toBe(order.iban);
        });

        test("all is chosen by a link, and several without a collective reference take a code each", async ({
          page,
          enter,
        }) => {
          const { account, settlement, partlyPaid, due } = await addDebtor();
          await enter(account);
          await page.goto(openItemsPath);
          await page.getByRole("link", { name: t.all }).click();
          for (const { number } of [settlement, partlyPaid, due])
            await expect(box(page, number)).toBeChecked();
          await expect(page.getByRole("link", { name: t.none })).toBeVisible();
          await page.getByRole("button", { name: t.pay }).click();
          await expect(codes(page)).toHaveCount(3);
          const why = language === "sl" ? /^Vsaka postavka ima svoj nalog/ : /^Each item has its own slip/;
          await expect(page.getByText(why)).toBeVisible();
          for (const [at, [document, cents]] of (
            [
              [settlement, 3860],
              [partlyPaid, 4136],
              [due, 7827],
            ] as const
          ).entries()) {
            const order = await orderOf(codes(page).nth(at));
            expect(order).toMatchObject({ amountCents: cents, reference: document.reference });
            expect(order.purpose).toContain(document.number);
          }
          if (viewport.width === 1280) {
            const [first, second] = await codes(page).evaluateAll((all) =>
              all.map((code) => code.getBoundingClientRect().top),
            );
            expect(Math.abs((first ?? 0) - (second ?? 99))).toBeLessThan(60);
          }
        });
      });
    }
  }
}

test("a payer in credit has nothing to pay, and one with nothing open is told so", async ({
  page,
  enter,
}) => {
  const overpaid = await addPayer();
  await addCredit(overpaid, 4_210);
  await enter(await createAccount(overpaid.code));
  await page.goto(openItemsPath);
  await expect(page.getByRole("heading", { name: "V vaše dobro" })).toBeVisible();
  await expect(page.getByText("Plačati vam ni treba ničesar.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Prikaži plačilni nalog" })).toHaveCount(0);
  await expectNoBarriers(page);
  const payer = await addPayer();
  await enter(await createAccount(payer.code));
  await page.goto(openItemsPath);
  await expect(page.getByText("Ni podatkov")).toBeVisible();
  await expect(page.getByText("Ko vam izdamo račun, bo tu do plačila.")).toBeVisible();
  await expectNoBarriers(page);
});

// R24
test("another's item is as one that does not exist", async ({ page, portal, enter }) => {
  const [mine, another] = [await addDebtor(), await addDebtor()];
  await enter(mine.account);
  const answers = await Promise.all(
    [another.key(another.due), `${another.payer.code}.99999999`, `${mine.payer.code}.99999999`].map(
      async (key) => {
        const answer = await page.request.get(`${portal.url}${openItemsPath}/payment?item=${key}`, {
          maxRedirects: 0,
        });
        return { status: answer.status(), to: answer.headers().location };
      },
    ),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]?.to).toContain(openItemsPath);
});

test("the statement of a day is saved as PDF and as CSV", async ({ page, enter }) => {
  const { account, settlement } = await addDebtor();
  await enter(account);
  await page.goto(openItemsPath);
  const day = await page.getByLabel("Datum").inputValue();
  for (const [button, ending] of [
    ["Prenesi PDF", `${day}.pdf`],
    ["Prenesi CSV", `${day}.csv`],
  ] as const) {
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: button }).click(),
    ]);
    expect(file.suggestedFilename().endsWith(ending), file.suggestedFilename()).toBe(true);
    if (ending.endsWith("csv")) {
      const { readFile } = await import("node:fs/promises");
      expect(await readFile(await file.path(), "utf8")).toContain(settlement.number);
    }
  }
});

test("no barrier on the list and on one or several slips, in either language", async ({ page, enter }) => {
  test.setTimeout(180_000);
  const one = await addDebtor({ collective: true });
  await enter(one.account);
  for (const path of [
    openItemsPath,
    `${openItemsPath}?choice=none&missing=1`,
    `${openItemsPath}/payment?choice=all`,
  ]) {
    await page.goto(path);
    await expectNoBarriers(page);
  }
  await page.locator("main summary").click();
  await expectNoBarriers(page);
  const several = await addDebtor();
  await enter(several.account);
  await page.goto(`${openItemsPath}/payment?choice=all`);
  await expectNoBarriers(page);
});
