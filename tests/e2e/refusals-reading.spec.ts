import { addDays, today } from "@/lib/dates";
import { readingPath } from "@/lib/supply-points/paths";
import { expectError, labels } from "@/tests/support/browser-steps";
import { ask } from "@/tests/support/by-hand";
import { addMeter, addReading } from "@/tests/support/factories";
import { mailsTo } from "@/tests/support/inbox";
import { addReadHousehold, lastShown, type ReadHousehold, tracesOf } from "@/tests/support/read-household";
import { reportedOf } from "@/tests/support/reported-readings";
import { readingFields } from "@/tests/support/resident";
import { posted } from "@/tests/support/server-actions";
import { written } from "@/tests/support/written";
import { expect, type Page, test } from "./fixtures";

const action = "app/(portal)/supply-points/[number]/reading/actions.ts reportReadings";
const words = labels.sl;
const summary = (page: Page) => page.getByRole("main").getByRole("alert");
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

async function report(page: Page, value: string) {
  await page.getByLabel(words.newValue).fill(value);
  await page.getByRole("button", { name: words.submitReading }).click();
}

/** Posts a form that the page would not offer; answers the page that comes back. */
async function post(portal: { url: string }, { account, point }: ReadHousehold, fields: object) {
  const form = { ...fields } as Record<string, string>;
  const { status, body } = await ask(portal.url + readingPath(point.number), {
    ...posted(action, form),
    headers: { origin: portal.url, "accept-language": "sl" },
    session: account.token,
  });
  return { status, body };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("what cannot be is refused with its reason, and stays in the field", async ({
      page,
      household,
      enter,
    }) => {
      await enter(household.account);
      await page.goto(readingPath(household.point.number));
      const before = await written();
      const impossible: [string, string][] = [
        ["", "Vpišite stanje s števca."],
        ["osemsto", "Vpišite stanje samo s številkami."],
        ["-820", "Vpišite stanje samo s številkami, brez minusa."],
        ["820,5", "Vpišite samo črne številke. Rdečih za vejico ne vpišete."],
        ["812345", "Števec ima 5 črnih številk, vpisali ste jih 6. Rdečih ne vpišete."],
        ["811", "Stanje je nižje od prejšnjega (812). Preverite števec in številko."],
      ];
      for (const [value, reason] of impossible) {
        await report(page, value);
        await expect(summary(page)).toContainText(reason);
        await expectError(page, words.newValue, reason);
        await expect(page.getByLabel(words.newValue)).toHaveValue(value);
      }
      expect(await written()).toEqual(before);
    });

    test("what is unlikely is asked about, corrected or confirmed", async ({
      page,
      household,
      enter,
      portal,
    }) => {
      await enter(household.account);
      await page.goto(readingPath(household.point.number));
      await report(page, "882");
      await expect(page.getByRole("heading", { name: "To je precej več kot običajno" })).toBeVisible();
      await expect(page.getByText("Preverite tudi, ali kje pušča voda.")).toBeVisible();
      await page.getByRole("button", { name: "Popravi stanje" }).click();
      await report(page, "8150");
      await expect(page.getByRole("heading", { name: "To je neobičajno veliko" })).toBeVisible();
      await expect(page.getByText("Ste želeli vpisati 815?")).toBeVisible();
      expect(await mailsTo(portal.mailbox, household.account.email)).toEqual([]);
      await page.getByRole("button", { name: "Stanje je pravilno, oddaj" }).click();
      await expect(heading(page)).toHaveText("Stanje je oddano");
    });

    test("no use at all is asked about", async ({ page, household, enter }) => {
      await enter(household.account);
      await page.goto(readingPath(household.point.number));
      await report(page, String(lastShown));
      await expect(page.getByRole("heading", { name: "Stanje je enako prejšnjemu" })).toBeVisible();
    });
  });
}

test.describe("in English", () => {
  test.use({ language: "en" });

  test("a reading that is too low is refused in English", async ({ page, household, enter }) => {
    await enter(household.account);
    await page.goto(readingPath(household.point.number));
    await page.getByLabel(labels.en.newValue).fill("811");
    await page.getByRole("button", { name: labels.en.submitReading }).click();
    await expect(summary(page)).toContainText(
      "The reading is lower than the last one (812). Check the meter and the number.",
    );
  });
});

test("the page offers the days that can be, and the others are refused when posted", async ({
  page,
  portal,
  household,
  enter,
}) => {
  await enter(household.account);
  await page.goto(readingPath(household.point.number));
  const offered = page.getByLabel(words.readOn).getByRole("option");
  // Ten days ago the meter was read.
  await expect(offered).toHaveCount(10);
  await expect(offered.first()).toContainText("(danes)");

  const before = await written();
  const fields = readingFields(household);
  const days: [string, string][] = [
    [addDays(today(), 1), "Ta dan še ni prišel. Izberite današnji ali zgodnejši dan."],
    [addDays(today(), -15), "Ta dan je predaleč. Izberite enega od zadnjih 14 dni."],
    [household.lastDay, "Izberite poznejši dan."],
    ["2026-02-30", "Izberite dan s seznama."],
  ];
  for (const [day, reason] of days) {
    const { status, body } = await post(portal, household, { ...fields, day1: day });
    expect(status).toBe(200);
    expect(body).toContain(reason);
  }
  expect(await written()).toEqual(before);
});

// R24
test("another's point and another's meter answer as unknown ones", async ({ portal }) => {
  const [mine, theirs] = [await addReadHousehold(), await addReadHousehold()];
  const before = await written();
  const fields = readingFields(mine);
  const tries = [
    { ...fields, supplyPoint1: theirs.point.number, meter1: theirs.meter.key },
    { ...fields, supplyPoint1: "99999999", meter1: "water-99999999" },
    { ...fields, meter1: theirs.meter.key },
    { ...fields, meter1: "water-99999999" },
  ];
  for (const tried of tries) {
    const { status, body } = await post(portal, mine, tried);
    expect(status).toBe(200);
    expect(body).toContain("Za ta števec stanja ni mogoče oddati. Odprite pregled in poskusite znova.");
    const typed = Object.values(tried).join(" ");
    expect(tracesOf(theirs).filter((trace) => body.includes(trace) && !typed.includes(trace))).toEqual([]);
  }
  expect(await written()).toEqual(before);
});

test("a meter that is read remotely takes no reading", async ({ portal, household }) => {
  const heat = await addMeter(household.point, { service: "heat", unit: "MWh", decimals: 3, remote: true });
  await addReading(heat, household.lastDay, "12.5", { source: "remote" });
  const fields = { ...readingFields(household, "13"), meter1: heat.key };
  const { body } = await post(portal, household, fields);
  expect(body).toContain("Ta števec odčitamo na daljavo. Stanja vam ni treba sporočati.");
});

// R41
test("a form sent twice, and twenty times at once, is one reading with one receipt and one mail", async ({
  portal,
  household,
}) => {
  const { account, point } = household;
  const form = posted(action, readingFields(household));
  const send = () =>
    ask(portal.url + readingPath(point.number), {
      ...form,
      headers: { origin: portal.url },
      session: account.token,
    });
  const once = await send();
  const answers = [once, await send(), ...(await Promise.all(Array.from({ length: 20 }, send)))];
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
  expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1);
  await expect.poll(() => mailsTo(portal.mailbox, account.email)).toHaveLength(1);
  expect(await reportedOf(household.meter)).toHaveLength(1);
});
