import { addDays, formatDay, paymentDay, today } from "@/lib/dates";
import { cast } from "@/lib/demo/cast";
import { invoiceFilePath, invoicePath } from "@/lib/invoices/paths";
import { readUpnText } from "@/lib/payments/upn-qr";
import { addBillShelf } from "@/tests/support/bill-shelf";
import { expectNoBarriers } from "@/tests/support/browser-barriers";
import { factOf } from "@/tests/support/browser-steps";
import { scanPicture } from "@/tests/support/scanned-symbol";
import { expect, type Page, test } from "./fixtures";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const cells = (page: Page, name: string | RegExp) => page.getByRole("row", { name }).getByRole("cell");

for (const javaScriptEnabled of [true, false]) {
  for (const width of [390, 1280]) {
    test.describe(`JavaScript ${javaScriptEnabled ? "on" : "off"} at ${width} px`, () => {
      test.use({ javaScriptEnabled, viewport: { width, height: 844 } });

      test("a bill says what to pay by when, what for, and how", async ({ page, enter }) => {
        const { account, payer, water, heat, open, before, meter } = await addBillShelf();
        await enter(account);
        await page.goto(invoicePath(open.number));
        await expect(page).toHaveTitle(`Račun ${open.number} – Portal za uporabnike`);
        await expect(heading(page)).toHaveText(`Račun ${open.number}`);
        await expect(factOf(page, "Za plačilo")).toContainText("50,32 €");
        await expect(factOf(page, "Rok plačila")).toContainText(formatDay(addDays(today(), 2), "sl"));
        await expect(factOf(page, "Rok plačila")).toContainText("čez 2 dneva");
        await expect(page.getByText("Odprt", { exact: true })).toBeVisible();

        const lines = page.getByRole("table", { name: /^Obračun storitev za / });
        await expect(lines.getByRole("rowheader", { name: `Odjemno mesto ${water.number}` })).toContainText(
          "voda, odvajanje in čiščenje, Kersnikova cesta 12",
        );
        await expect(lines.getByRole("rowheader", { name: `Odjemno mesto ${heat.number}` })).toContainText(
          "toplota, Šaleška cesta 7",
        );
        await expect(cells(page, /^Vodarina/)).toContainText(["9 m³", "0,9320", "9,5 %", "8,39 €", "9,19 €"]);
        await expect(cells(page, /^Toplota/)).toContainText(["0,531 MWh", "70,7500", "9,5 %", "37,57 €"]);
        await expect(cells(page, /^9,5 %/)).toHaveText(["45,96 €", "4,36 €", "50,32 €"]);
        await expect(cells(page, /^Skupaj/)).toHaveText(["45,96 €", "4,36 €", "50,32 €"]);
        await expect(page.getByRole("row", { name: /^Vodomer št\. / })).toContainText("812 m³");
        await expect(page.getByRole("row", { name: /^Vodomer št\. / })).toContainText("Sporočil uporabnik");
        expect(meter.serial).toHaveLength(8);

        await expect(factOf(page, "Plačnik računa")).toContainText(
          `${payer.name}, Kersnikova cesta 12, 3320 Velenje`,
        );
        await expect(factOf(page, "Datum zapadlosti")).toHaveText(paymentDay(addDays(today(), 2)));
        await expect(factOf(page, "Transakcijski račun")).toContainText("SI56 9900 0001 2345 646");
        await expect(factOf(page, "Sklic")).toContainText("SI12 0000260814571");
        await expect(factOf(page, "Datum opravljene storitve")).toHaveText(
          `${paymentDay(open.periodFrom ?? "")}–${paymentDay(open.periodTo ?? "")}`,
        );
        const links = {
          "Prenesi PDF": "invoice.pdf",
          "e-SLOG XML": "eslog.xml",
          "UBL XML": "ubl.xml",
          "Shrani QR kot sliko": "upn-qr.png",
        } as const;
        for (const [name, file] of Object.entries(links)) {
          const link = page.getByRole("link", { name });
          await expect(link).toHaveAttribute("href", invoiceFilePath(open.number, file));
        }
        expect(before.number).not.toBe(open.number);
      });

      test("the code on the page is what a bank's app reads", async ({ page, enter }) => {
        const { account, open } = await addBillShelf();
        await enter(account);
        await page.goto(invoicePath(open.number));
        await page.getByRole("link", { name: "Plačaj z UPN QR" }).click();
        const code = page.getByRole("img", { name: /^Koda UPN QR za plačilo 50,32 €/ });
        await expect(code).toBeInViewport();
        const seen = await scanPicture(await code.screenshot());
        expect(readUpnText(seen?.text ?? "")).toMatchObject({
          ok: true,
          value: { amountCents: 5032, reference: "SI120000260814571", purpose: `Račun ${open.number}` },
        });
      });

      test("each state of a document says plainly what is to be done", async ({ page, enter }) => {
        const { account, before, paid, cancelled, instead, credit, reminder } = await addBillShelf();
        await enter(account);
        await page.goto(invoicePath(before.number));
        await expect(factOf(page, "Za plačilo")).toContainText("21,09 €");
        await expect(factOf(page, "Za plačilo")).toContainText("Od 41,09 € ste že plačali 20,00 €.");
        await expect(factOf(page, "Rok plačila")).toContainText("potekel je pred 28 dnevi");
        await expect(factOf(page, "Še odprto")).toHaveText("21,09 €");

        await page.goto(invoicePath(paid.number));
        await expect(page.getByText("Ta račun je plačan.")).toBeVisible();
        await expect(page.getByRole("link", { name: "Plačaj z UPN QR" })).toHaveCount(0);
        await expect(page.getByRole("img")).toHaveCount(0);

        await page.goto(invoicePath(cancelled.number));
        await expect(page.getByRole("heading", { name: /^Tega računa ne plačajte/ })).toBeVisible();
        await page.getByRole("link", { name: instead.number }).click();
        await expect(heading(page)).toHaveText(`Račun ${instead.number}`);
        await expect(page.getByText(`Popravlja račun ${cancelled.number}.`)).toBeVisible();
        await expect(
          page.getByText("Znesek je enak kot na prejšnjem računu").or(page.getByText(/^Za .* kot na/)),
        )
          // The one it takes the place of is not the bill before.
          .toHaveCount(0);

        await page.goto(invoicePath(credit.number));
        await expect(heading(page)).toHaveText(`Dobropis ${credit.number}`);
        await expect(factOf(page, "V vaše dobro")).toContainText("41,09 €");
        await expect(page.getByText("Dobropisa ne plačate.")).toBeVisible();

        await page.goto(invoicePath(reminder.number));
        await expect(heading(page)).toHaveText(`Opomin ${reminder.number}`);
      });
    });
  }
}

test("the account, the reference and the amount are copied as a bank's form takes them", async ({
  page,
  context,
  enter,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { account, open } = await addBillShelf();
  await enter(account);
  await page.goto(invoicePath(open.number));
  for (const [label, copied] of [
    ["Znesek", "50,32"],
    ["Transakcijski račun", "SI56990000012345646"],
    ["Sklic", "SI120000260814571"],
  ]) {
    const button = factOf(page, label ?? "").getByRole("button");
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(button).toContainText("Kopirano");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(copied);
  }
});

test("what changed against the bill before is one sentence that leads to it", async ({ page, signIn }) => {
  await signIn(cast.registered.payerCode);
  await page.goto("/finance/invoices?kind=invoice&state=paid");
  await page.getByRole("table").getByRole("link").first().click();
  const sentence = page.getByText(/^Za [\d.,]+\s€ (več|manj) kot na prejšnjem računu/);
  await expect(sentence).toBeVisible();
  await expect(sentence).toContainText(/(poraba|cene|obdobje|postavke) [+−][\d.,]+\s€/);
  const before = sentence.getByRole("link");
  const number = await before.textContent();
  await before.click();
  await expect(heading(page)).toHaveText(`Račun ${number}`);
});

test("a bill of forty points shows what each adds up to, and the lines of the one asked for", async ({
  page,
  signIn,
}) => {
  await signIn(cast.company.payerCode);
  await page.goto("/finance/invoices?kind=invoice");
  await page.getByRole("table").getByRole("link").first().click();
  const sums = page.getByRole("table", { name: /^Obračun storitev za / });
  const point = String(cast.company.firstPoint);
  await expect(sums.getByRole("row")).toHaveCount(26);
  const sum = await sums.getByRole("row", { name: point }).getByRole("cell").last().textContent();
  await expectNoBarriers(page);
  await sums.getByRole("link", { name: point }).click();
  await expect(page).toHaveURL(new RegExp(`point=${point}#lines$`));
  const gross = await page
    .getByRole("table", { name: /^Obračun storitev za / })
    .locator("tbody tr > td:last-child")
    .allTextContents();
  const cents = (text: string) => Number(text.replace(/[^\d−]/g, "").replace("−", "-"));
  expect(gross.reduce((all, each) => all + cents(each), 0)).toBe(cents(sum ?? ""));
  await page.getByRole("link", { name: "Vsa odjemna mesta računa" }).click();
  await expect(page.getByText("Prikazana so odjemna mesta 1–25 od 40.")).toBeVisible();
  await page.getByRole("link", { name: "Naslednja stran" }).click();
  await expect(sums.getByRole("row")).toHaveCount(16);
  await expect(sums).toContainText(String(cast.company.firstPoint + 39));
});

test("on paper a bill has the utility's line, no navigation and its code at the size it is issued with", async ({
  page,
  enter,
}) => {
  const { account, open } = await addBillShelf();
  await enter(account);
  await page.goto(invoicePath(open.number));
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(page.getByText("Koroška cesta 37/b, 3320 Velenje · 080 80 34")).toBeVisible();
  for (const hidden of ["banner", "navigation", "contentinfo", "button"] as const)
    for (const part of await page.getByRole(hidden).all()) await expect(part).toBeHidden();
  await expect(page.getByRole("link", { name: "Prenesi PDF" })).toBeHidden();
  const code = await page.getByRole("img", { name: /^Koda UPN QR/ }).boundingBox();
  expect(code?.width).toBeCloseTo((36 / 25.4) * 96, 0);
  const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(ground).toBe("rgb(255, 255, 255)");
});

test("another's bill answers as one that does not exist", async ({ page, enter }) => {
  const [{ account }, another] = [await addBillShelf(), await addBillShelf()];
  await enter(account);
  for (const number of [another.open.number, "99999999", "%00", "a%2Fb"]) {
    const answer = await page.goto(`/finance/invoices/${number}`);
    expect(answer?.status()).toBe(404);
    await expect(heading(page)).toHaveText("Te strani ni");
  }
});

test("no document has a barrier, whatever its state", async ({ page, enter }) => {
  const { account, open, before, cancelled, credit } = await addBillShelf();
  await enter(account);
  for (const { number } of [open, before, cancelled, credit]) {
    await page.goto(invoicePath(number));
    await expectNoBarriers(page);
  }
});

test.describe("in English", () => {
  test.use({ language: "en" });

  test("a bill has English words, and the names of charges are marked as Slovenian", async ({
    page,
    enter,
  }) => {
    const { account, open } = await addBillShelf({ language: "en" });
    await enter(account);
    await page.goto(invoicePath(open.number));
    await expect(heading(page)).toHaveText(`Invoice ${open.number}`);
    await expect(factOf(page, "To pay")).toContainText("€50.32");
    await expect(factOf(page, "Due date").first()).toContainText("in 2 days");
    await expect(page.getByRole("rowheader", { name: "Vodarina" })).toHaveAttribute("lang", "sl");
    await expectNoBarriers(page);
  });
});
