import { cast } from "@/lib/demo/cast";
import type { Language } from "@/lib/i18n/languages";
import { openItemsPath } from "@/lib/invoices/paths";
import { createAccount } from "@/tests/support/accounts";
import { expectNoBarriers, expectVisibleFocus } from "@/tests/support/browser-barriers";
import { addBillDue, addDebtor, addOpenItems, collectiveReference } from "@/tests/support/debtor";
import { addPayer } from "@/tests/support/factories";
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

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const box = (page: Page, number: string) =>
  page.getByRole("row").filter({ hasText: number }).getByRole("checkbox");
const sum = (page: Page) => page.locator(".pay-sum");
const codes = (page: Page) => page.getByRole("img", { name: /UPN QR/ });

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
    const { readFile } = await import("node:fs/promises");
    const { scanPicture } = await import("@/tests/support/scanned-symbol");
    const { readUpnText } = await import("@/lib/payments/upn-qr");
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

test("credits count against the sum, and slips say that they are not taken off", async ({ page, enter }) => {
  const { account } = await addDebtor({ collective: true });
  await enter(account);
  await page.goto(`${openItemsPath}/payment?choice=all`);
  await expect(page.getByRole("heading", { name: /^V vaše dobro je 12,00\s€$/ })).toBeVisible();
  expect((await orderOf(codes(page))).amountCents).toBe(3860 + 4136 + 7827);
});

test("a payer in credit has nothing to pay, and one with nothing open is told so", async ({
  page,
  enter,
  signIn,
}) => {
  await signIn(cast.inCredit.payerCode);
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
