import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import { addDays, formatDay, today } from "@/lib/dates";
import { addBillShelf } from "@/tests/support/bill-shelf";
import { addBill, addBilledHousehold } from "@/tests/support/billed-household";
import { expectNoBarriers, expectVisibleFocus } from "@/tests/support/browser-barriers";
import { addHousehold } from "@/tests/support/factories";
import { expect, type Page, test } from "./fixtures";

const rows = (page: Page) =>
  page
    .getByRole("table")
    .getByRole("row")
    .filter({ has: page.getByRole("cell") });
const row = (page: Page, number: string) => rows(page).filter({ hasText: number });

for (const javaScriptEnabled of [true, false]) {
  for (const width of [390, 1280]) {
    test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"} at ${width} px`, () => {
      test.use({ javaScriptEnabled, viewport: { width, height: 844 } });

      test("every document stands in the list with its state, its kind and what it is tied to", async ({
        page,
        enter,
      }) => {
        const { account, open, before, cancelled, instead, credit, reminder, heat } = await addBillShelf();
        await enter(account);
        await page.goto("/");
        await page.getByRole("navigation", { name: "Glavna navigacija" }).getByText("Finance").click();
        await expect(page).toHaveURL(/\/finance\/invoices$/);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("Izstavljeni računi");
        await expect(page.getByRole("link", { name: "Izstavljeni računi" })).toHaveAttribute(
          "aria-current",
          "page",
        );
        await expect(rows(page)).toHaveCount(7);
        await expect(rows(page).first()).toContainText(open.number);
        await expect(rows(page).first()).toContainText("50,32 €");
        await expect(rows(page).first()).toContainText("Odprt");
        await expect(rows(page).first()).toContainText(formatDay(addDays(today(), 2), "sl"));
        const late = row(page, before.number);
        await expect(late).toContainText("Zapadel");
        await expect(late).toContainText("odprto 21,09 €");
        await expect(row(page, reminder.number)).toContainText("Opomin");
        await expect(row(page, credit.number)).toContainText("Dobropis");
        await expect(row(page, credit.number)).toContainText("−41,09 €");
        await expect(row(page, credit.number)).toContainText("ni za plačilo");
        await expect(row(page, credit.number)).toContainText(`odjemno mesto ${heat.number}`);
        const gone = rows(page).filter({ hasText: "Storniran" });
        await expect(gone).toContainText(`popravek ${instead.number}`);
        await expect(rows(page).filter({ hasText: "popravlja" })).toContainText(cancelled.number);
        await expect(page.getByText("7 računov, skupaj ")).toContainText("odprto 71,41 €");
        await gone.getByRole("link", { name: instead.number }).click();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Račun ${instead.number}`);
      });

      test("the list is narrowed by year, state, kind, point and number, and the address says so", async ({
        page,
        enter,
      }) => {
        const { account, open, before, credit, heat } = await addBillShelf();
        await enter(account);
        await page.goto("/finance/invoices");
        await page.getByLabel("Stanje", { exact: true }).selectOption("Zapadel");
        await page.getByRole("button", { name: "Prikaži" }).click();
        await expect(page).toHaveURL(/state=overdue/);
        await expect(rows(page)).toHaveCount(1);
        await expect(row(page, before.number)).toBeVisible();

        await page.goto("/finance/invoices");
        await page.getByText("Več možnosti iskanja").click();
        await page.getByLabel("Odjemno mesto").selectOption(heat.number);
        await page.getByRole("button", { name: "Poišči" }).click();
        await expect(rows(page)).toHaveCount(2);
        await expect(row(page, open.number)).toBeVisible();
        await expect(page.getByLabel("Odjemno mesto"), "what narrows stays in sight").toBeVisible();
        await page.getByLabel("Vrsta").selectOption("Dobropis");
        await page.getByRole("button", { name: "Poišči" }).click();
        await expect(rows(page)).toHaveCount(1);
        await expect(row(page, credit.number)).toBeVisible();

        await page.getByLabel("Številka računa").fill("ni take");
        await page.getByRole("button", { name: "Poišči" }).click();
        await expect(page.getByText("Noben račun ne ustreza izbiri")).toBeVisible();
        await page.getByRole("link", { name: "Prikaži vse račune" }).click();
        await expect(rows(page)).toHaveCount(7);

        // All numbers begin with 2600: with fewer of its digits a number that ends so would find them all.
        await page.goto(`/finance/invoices?q=00${open.number.slice(1)}`);
        await expect(rows(page)).toHaveCount(1);
        await page.goto("/finance/invoices?year=1999");
        await expect(page.getByLabel("Leto")).toHaveValue("1999");
        await expect(page.getByText("Noben račun ne ustreza izbiri")).toBeVisible();
      });

      test("many bills stand on pages, each with a key of its own", async ({ page, enter }) => {
        const { account, payer, point } = await addBilledHousehold();
        for (let at = 1; at <= 30; at++)
          await addBill(payer, point, { issuedOn: addDays("2026-08-01", -at), open: 0 });
        await enter(account);
        await page.goto("/finance/invoices");
        await expect(page.getByRole("heading", { name: "Vsi računi, prikazanih 25 od 31" })).toBeVisible();
        await expect(page.getByRole("link", { name: "Novejši računi" })).toHaveCount(0);
        await page.getByRole("link", { name: "Starejši računi" }).click();
        await expect(page).toHaveURL(/after=older\.\d+$/);
        await expect(rows(page)).toHaveCount(6);
        await expect(page.getByRole("link", { name: "Starejši računi" })).toHaveCount(0);
        await page.getByRole("link", { name: "Novejši računi" }).click();
        await expect(rows(page)).toHaveCount(25);
      });

      test("several are ticked and come as one file", async ({ page, enter }) => {
        const { account, open, before } = await addBillShelf();
        await enter(account);
        await page.goto("/finance/invoices");
        await page.getByRole("link", { name: "Izberi račune za prenos" }).click();
        const go = page.getByRole("button", { name: "Prenesi označene (ZIP)" });
        await expect(go).toBeHidden();
        await expect(page.getByText("Označite račune")).toBeVisible();
        // The label lies over its box.
        for (const { number } of [open, before])
          await page.getByLabel(number, { exact: true }).check({ force: true });
        const [file] = await Promise.all([page.waitForEvent("download"), go.click()]);
        const names = Object.keys(unzipSync(await readFile(await file.path()))).join(" ");
        expect(names).toContain(open.number);
        expect(names).toContain(before.number);
        expect(names.match(/\.pdf/g)).toHaveLength(2);
        await page.getByRole("link", { name: "Končaj izbiranje" }).click();
        await expect(page).toHaveURL(/\/finance\/invoices$/);
      });
    });
  }
}

test("who has no bill yet is told what will be here", async ({ page, enter }) => {
  const { account } = await addHousehold();
  await enter(account);
  await page.goto("/finance");
  await expect(page).toHaveURL(/\/finance\/invoices$/);
  await expect(page.getByText("Ko vam izdamo račun, bo prikazan tukaj.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Prikaži" })).toHaveCount(0);
  await expectNoBarriers(page);
});

test("the overview leads to each of the newest bills, to all of them and to what is open", async ({
  page,
  enter,
}) => {
  const { account, open } = await addBillShelf();
  await enter(account);
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Plačaj odprte postavke" })).toHaveAttribute(
    "href",
    "/finance/open-items",
  );
  await expect(page.getByRole("link", { name: "Izstavljeni računi" })).toBeVisible();
  await page.getByRole("link", { name: /50,32 €/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Račun ${open.number}`);
});

test("from the list to a bill and back by keyboard alone", async ({ page, enter }) => {
  const { account, before } = await addBillShelf();
  await enter(account);
  await page.goto("/finance/invoices");
  const tabTo = async (name: string, role: "link" | "button" | "combobox") => {
    const control = page.getByRole(role, { name, exact: true });
    for (let stop = 0; stop < 40; stop++) {
      await page.keyboard.press("Tab");
      await expectVisibleFocus(page);
      if (await control.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`the tab key does not reach ${name}`);
  };
  await tabTo("Stanje", "combobox");
  await page.keyboard.type("Zap");
  await tabTo("Prikaži", "button");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/state=overdue/);
  await tabTo(before.number, "link");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Račun ${before.number}`);
  await tabTo("Izstavljeni računi", "link");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Izstavljeni računi");
});

test.describe("in English", () => {
  test.use({ language: "en" });

  test("the list has English words, and no barrier however it stands", async ({ page, enter }) => {
    const { account, before } = await addBillShelf({ language: "en" });
    await enter(account);
    await page.goto("/finance/invoices");
    await expect(page).toHaveTitle("Issued invoices – Customer portal");
    await expect(row(page, before.number)).toContainText("€21.09 open");
    await expect(row(page, before.number)).toContainText("Overdue");
    for (const query of ["", "?kind=credit_note", "?pick=1", "?q=none+such"]) {
      await page.goto(`/finance/invoices${query}`);
      await expectNoBarriers(page);
    }
  });
});
