import { announcementsPath } from "@/lib/announcements/paths";
import { calendarSettingsPath } from "@/lib/calendar-feeds/paths";
import { cast } from "@/lib/demo/cast";
import { invoicesPath, openItemsPath, paymentsPath } from "@/lib/invoices/paths";
import { readingPath, receiptPath, reportPath } from "@/lib/supply-points/paths";
import { announce } from "@/tests/support/announcements";
import { expectNoBarriers } from "@/tests/support/browser-barriers";
import { labels } from "@/tests/support/browser-steps";
import { addReadHousehold, lastShown, type ReadHousehold } from "@/tests/support/read-household";
import { addResident } from "@/tests/support/resident";
import { expect, type Page, test } from "./fixtures";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

async function expectPage(page: Page, title: string, language: "sl" | "en" = "sl") {
  const portal = language === "sl" ? "Portal za uporabnike" : "Customer portal";
  await expect(page).toHaveTitle(`${title} – ${portal}`);
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  await expect(heading(page)).toHaveCount(1);
  await expectNoBarriers(page);
}

/** Payers of the demonstration who stand for something, with the pages that show it. */
const ofTheCast: [name: string, payerCode: string, pages: [path: string, title: string][]][] = [
  [
    "bills overdue and partly paid, three points",
    cast.registered.payerCode,
    [
      ["/", "Pregled"],
      [openItemsPath, "Odprte postavke"],
      [`${openItemsPath}/payment`, "Plačilni nalog"],
      [paymentsPath, "Prejeta plačila"],
      [`/supply-points/${cast.registered.waterPoint}`, "Odjemno mesto"],
      [readingPath(cast.registered.waterPoint), "Vnos števnega stanja"],
      [readingPath(cast.registered.heatPoint), "Vnos števnega stanja"],
      [readingPath(cast.registered.gasPoint), "Vnos števnega stanja"],
    ],
  ],
  [
    "a list of bills, and the same to pick from",
    cast.registered.payerCode,
    [
      [invoicesPath, "Izstavljeni računi"],
      [`${invoicesPath}?pick=1`, "Izstavljeni računi"],
    ],
  ],
  ["bills of forty points", cast.company.payerCode, [[invoicesPath, "Izstavljeni računi"]]],
  [
    "forty points",
    cast.company.payerCode,
    [
      ["/", "Pregled"],
      [reportPath(), "Vnos števnega stanja"],
    ],
  ],
  [
    "a point without a meter",
    cast.noMeter.payerCode,
    [
      ["/", "Pregled"],
      [`/supply-points/${cast.noMeter.point}`, "Odjemno mesto"],
      [readingPath(cast.noMeter.point), "Vnos števnega stanja"],
    ],
  ],
  [
    "three meters at one point",
    cast.threeMeters.payerCode,
    [
      [`/supply-points/${cast.threeMeters.point}`, "Odjemno mesto"],
      [readingPath(cast.threeMeters.point), "Vnos števnega stanja"],
      [
        readingPath(cast.threeMeters.point, { meter: `gas-${cast.threeMeters.gasMeter}` }),
        "Vnos števnega stanja",
      ],
    ],
  ],
  [
    "a meter that was exchanged",
    cast.meterExchanged.payerCode,
    [[`/supply-points/${cast.meterExchanged.point}`, "Odjemno mesto"]],
  ],
  [
    "three thousand open items",
    cast.manyOpenItems.payerCode,
    [
      [openItemsPath, "Odprte postavke"],
      [`${openItemsPath}?choice=all&page=200`, "Odprte postavke"],
      [`${openItemsPath}/payment?choice=all`, "Plačilni nalog"],
    ],
  ],
  ["a name as long as they come", cast.longName.payerCode, [["/", "Pregled"]]],
  [
    "a point that is no longer theirs",
    cast.movedOut.payerCode,
    [
      ["/", "Pregled"],
      [`/supply-points/${cast.movedOut.point}`, "Odjemno mesto"],
    ],
  ],
];

for (const [name, payerCode, pages] of ofTheCast) {
  test(`${name}: no barrier`, async ({ page, signIn }) => {
    // Each page is looked at in two sizes and two colour schemes, by every rule.
    test.setTimeout(60_000 + pages.length * 30_000);
    await signIn(payerCode);
    for (const [path, title] of pages) {
      await page.goto(path);
      await expectPage(page, title);
    }
  });
}

test.describe("in English", () => {
  test.use({ language: "en" });

  test("overview, point, form and settings have no barrier", async ({ page, signIn }) => {
    await signIn(cast.inArrears.payerCode, { language: "en" });
    await page.goto("/");
    await expectPage(page, "Overview", "en");
    await page.goto(`/supply-points/${cast.inArrears.point}`);
    await expectPage(page, "Supply point", "en");
    await page.goto(readingPath(cast.inArrears.point));
    await expectPage(page, "Meter reading", "en");
    await page.goto("/settings");
    await expectPage(page, "Settings", "en");
  });
});

async function reportAt(page: Page, { point }: ReadHousehold, value: string) {
  await page.goto(readingPath(point.number));
  await page.getByLabel(labels.sl.newValue).fill(value);
  await page.getByRole("button", { name: labels.sl.submitReading }).click();
}

test("a reading refused and asked about has no barrier", async ({ page, household, enter }) => {
  await enter(household.account);
  await reportAt(page, household, "811");
  await expectPage(page, "Napaka: Vnos števnega stanja");
  await reportAt(page, household, "8150");
  await expect(page.getByRole("heading", { name: "To je neobičajno veliko" })).toBeVisible();
  await expectPage(page, "Vnos števnega stanja");
});

test("a receipt, its withdrawal and its correction have no barrier", async ({ page, enter }) => {
  const resident = await addResident();
  const { point, receiptNumber, account } = resident;
  await enter(account);
  await page.goto(receiptPath(point.number, receiptNumber));
  await expect(heading(page)).toHaveText("Stanje je oddano");
  await expectPage(page, `Potrdilo ${receiptNumber}`);
  await page.goto(readingPath(point.number));
  await expectPage(page, "Vnos števnega stanja");
  await page.goto(readingPath(point.number, { corrects: receiptNumber }));
  await expect(page.getByRole("heading", { name: /^Popravljate stanje/ })).toBeVisible();
  await expectPage(page, "Vnos števnega stanja");
  await page.goto(`${receiptPath(point.number, receiptNumber)}?withdraw=1`);
  await expectPage(page, `Potrdilo ${receiptNumber}`);
  await page.getByRole("button", { name: "Umakni stanje" }).click();
  await expect(heading(page)).toHaveText("Stanje je umaknjeno");
  await expectPage(page, `Potrdilo ${receiptNumber}`);
});

test("settings opened and the withdrawal's question have no barrier", async ({ page, household, enter }) => {
  await enter(household.account);
  await page.goto("/settings");
  for (const fold of await page.locator("summary").all()) await fold.click();
  await expectPage(page, "Osebne nastavitve");
  await page.goto("/settings/withdraw-consent");
  await expectPage(page, "Preklic soglasja");
  await page.goto("/settings/my-data");
  await expectPage(page, "Moji podatki");
  await page.goto(calendarSettingsPath);
  await expectPage(page, "Obvestila v koledarju");
  await page.getByRole("button", { name: "Pripravi naslov" }).click();
  await expect(page.getByRole("heading", { name: "Naslov vašega koledarja" })).toBeVisible();
  await expectPage(page, "Obvestila v koledarju");
});

test("what waits while the value is typed is said without a barrier", async ({ page, household, enter }) => {
  await enter(household.account);
  await page.goto(readingPath(household.point.number));
  await page.getByLabel(labels.sl.newValue).fill(String(lastShown + 3));
  await expect(page.getByRole("status")).toContainText("To je v običajnih mejah.");
  await expectPage(page, "Vnos števnega stanja");
});

test("the consent once given, and another's page, have no barrier", async ({ page, household, enter }) => {
  await enter(household.account);
  await page.goto("/consent");
  await expectPage(page, labels.sl.consent);
  const { point } = await addReadHousehold();
  await page.goto(`/supply-points/${point.number}`);
  await expectPage(page, "Te strani ni");
});

test("what is announced has no barrier on the overview nor on its own page", async ({
  page,
  household,
  enter,
}) => {
  await announce({ targets: [{ supplyPoint: household.point.number }] });
  await announce({ kind: "meter-reading", targets: [{ supplyPoint: household.point.number }] });
  await announce({ kind: "news", targets: [{ supplyPoint: household.point.number }] });
  await enter(household.account);
  await page.goto("/");
  await expectPage(page, "Pregled");
  await page.goto(announcementsPath);
  await expectPage(page, "Obvestila");
});
