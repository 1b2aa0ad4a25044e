import { cast } from "@/lib/demo/cast";
import type { Language } from "@/lib/i18n/languages";
import { readingPath, reportPath } from "@/lib/supply-points/paths";
import { labels } from "@/tests/support/browser-steps";
import { addMeter, addReading, addSupplyPoint } from "@/tests/support/factories";
import { mailsTo } from "@/tests/support/inbox";
import { lastShown, type ReadHousehold } from "@/tests/support/read-household";
import { reportedOf } from "@/tests/support/reported-readings";
import { expect, type Page, test } from "./fixtures";

// All meters of a point, or of all points, with one form.

const words = {
  sl: {
    submit: "Oddaj stanja",
    sent: "Stanja so oddana",
    none: "Vpišite stanje vsaj enega števca.",
    check: "Preverite ta stanja",
    right: "Stanje je pravilno",
    lower: "Stanje je nižje od prejšnjega (812). Preverite števec in številko.",
    expected: "Pričakovano novo stanje",
    receipt: /^Odpri potrdilo/,
    one: "Stanje je oddano",
    back: "Pregled",
  },
  en: {
    submit: "Submit readings",
    sent: "The readings are submitted",
    none: "Enter the reading of at least one meter.",
    check: "Check these readings",
    right: "The reading is right",
    lower: "The reading is lower than the last one (812). Check the meter and the number.",
    expected: "Expected new reading",
    receipt: /^Open receipt/,
    one: "The reading is submitted",
    back: "Overview",
  },
} satisfies Record<Language, Record<string, string | RegExp>>;

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const summary = (page: Page) => page.getByRole("main").getByRole("alert");
/** A serial in threes, whatever blank stands between them. */
const grouped = (serial: string) => serial.replace(/\B(?=(\d{3})+$)/g, "\\s");
const meterOf = (page: Page, serial: string) =>
  page.getByRole("group", { name: new RegExp(grouped(serial)) });

/** Two more water meters of a household, last read as its own. */
async function withMoreMeters({ point, meter, lastDay }: ReadHousehold) {
  const [second, third] = [await addMeter(point), await addMeter(point)];
  for (const added of [second, third]) await addReading(added, lastDay, String(lastShown));
  return [meter, second, third] as const;
}

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const desktop = { viewport: { width: 1280, height: 800 } };

for (const language of ["sl", "en"] as const) {
  for (const [device, use] of [
    ["a phone", phone],
    ["a desktop", desktop],
  ] as const) {
    for (const javaScriptEnabled of [true, false]) {
      const said = words[language];
      test.describe(`${device} ${javaScriptEnabled ? "with" : "without"} JavaScript, in ${language}`, () => {
        test.use({ ...use, javaScriptEnabled, language });

        test("some are sent, some left; what is odd or wrong is said at its meter", async ({
          page,
          portal,
          household,
          enter,
        }) => {
          const [first, second, third] = await withMoreMeters(household);
          await enter(household.account);
          await page.goto(readingPath(household.point.number));
          const value = ({ serial }: { serial: string }) =>
            meterOf(page, serial).getByLabel(labels[language].newValue);
          const submit = () => page.getByRole("button", { name: said.submit }).click();

          await submit();
          await expect(summary(page)).toContainText(said.none);
          await expect(
            page.getByRole("textbox", { name: labels[language].newValue }).first(),
          ).toHaveAttribute("aria-invalid", "true");

          await value(first).fill("811");
          await value(third).fill(String(lastShown + 4));
          await submit();
          await expect(summary(page).getByRole("link")).toHaveText([
            new RegExp(`${grouped(first.serial)}: ${said.lower.replace(/[().]/g, "\\$&")}`),
          ]);
          await expect(value(first)).toHaveValue("811");
          await expect(value(first)).toHaveAttribute("aria-invalid", "true");
          await expect(value(third)).toHaveValue(String(lastShown + 4));

          await value(first).fill("9815");
          await submit();
          await expect(page.getByRole("heading", { name: said.check })).toBeVisible();
          await expect(value(third)).toHaveValue(String(lastShown + 4));
          expect(await reportedOf(third)).toEqual([]);
          expect(await mailsTo(portal.mailbox, household.account.email)).toEqual([]);

          // The label lies over its box.
          await meterOf(page, first.serial)
            .getByRole("checkbox", { name: said.right })
            .check({ force: true });
          await submit();
          await expect(heading(page)).toHaveText(said.sent);
          await expect(page.getByRole("link", { name: said.receipt })).toHaveCount(2);
          expect(await reportedOf(first)).toMatchObject([{ value: "9815.000" }]);
          expect(await reportedOf(second)).toEqual([]);
          expect(await reportedOf(third)).toHaveLength(1);
          await expect.poll(() => mailsTo(portal.mailbox, household.account.email)).toHaveLength(1);

          await page.getByRole("link", { name: said.receipt }).first().click();
          await expect(heading(page)).toHaveText(said.one);
        });
      });
    }
  }
}

test("three meters of two services are reported as the page expects", async ({ page, signIn }) => {
  const { point, waterMeters, gasMeter } = cast.threeMeters;
  await signIn(cast.threeMeters.payerCode);
  await page.goto(readingPath(point));
  for (const serial of [...waterMeters, gasMeter]) {
    const group = meterOf(page, serial);
    const range = await group.getByText(/–.*m³/).textContent();
    const [low = ""] = /^[\d.]+/.exec(range ?? "") ?? [];
    await group.getByLabel(labels.sl.newValue).fill(low);
  }
  await page.getByRole("button", { name: words.sl.submit }).click();
  await expect(heading(page)).toHaveText(words.sl.sent);
  await expect(page.getByRole("link", { name: words.sl.receipt })).toHaveCount(3);

  // Who goes back finds the meters read, not the form once more.
  await page.goto(readingPath(point));
  await expect(page.getByRole("button", { name: words.sl.submit })).toHaveCount(0);
  await expect(page.getByText("Današnje stanje ste že oddali")).toHaveCount(3);
});

test("the meters of all points stand on one page, under their points", async ({ page, household, enter }) => {
  const second = await addSupplyPoint(household.payer, { street: "Aškerčeva cesta 1" });
  const there = await addMeter(second);
  await enter(household.account);
  await page.goto("/");
  await page.getByRole("main").getByRole("link", { name: labels.sl.reading }).first().click();
  await expect(page).toHaveURL(reportPath());
  await expect(page.getByText("Aškerčeva cesta 1")).toBeVisible();
  await meterOf(page, there.serial).getByLabel(labels.sl.newValue).fill("3");
  await page.getByRole("button", { name: words.sl.submit }).click();
  await expect(heading(page)).toHaveText(words.sl.one);
  expect(await reportedOf(there)).toHaveLength(1);
});

test("many meters come page by page", async ({ page, household, enter }) => {
  const { point } = household;
  for (let added = 0; added < 20; added++) await addMeter(point);
  await enter(household.account);
  await page.goto(reportPath());
  await expect(page.getByRole("group")).toHaveCount(20);
  await page.getByRole("link", { name: "Naslednja stran" }).click();
  await expect(page).toHaveURL(reportPath(2));
  await expect(page.getByLabel(labels.sl.newValue)).toHaveCount(1);
});
