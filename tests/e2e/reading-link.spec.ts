import type { Browser } from "@playwright/test";
import { readingLinkPath } from "@/lib/auth/reading-link";
import type { Language } from "@/lib/i18n/languages";
import { sendReadingReminders } from "@/lib/reminders/send";
import { expectNoBarriers } from "@/tests/support/browser-barriers";
import { expectError, labels } from "@/tests/support/browser-steps";
import { ask, leadsTo } from "@/tests/support/by-hand";
import { withdrawConsentOf } from "@/tests/support/closed-sessions";
import { addMeter, addReading } from "@/tests/support/factories";
import { awaitMail, linkIn } from "@/tests/support/inbox";
import { addReadHousehold, lastShown, tracesOf } from "@/tests/support/read-household";
import { addReminded, noonOf, windowDay } from "@/tests/support/reminded";
import { expect, type Page, test } from "./fixtures";

const texts = {
  sl: {
    mails: "Sporočila",
    remind: "Opomnite me, ko je čas za odčitek",
    save: "Shrani",
    saved: "Izbira sporočil je shranjena",
    subject: /^Odčitajte števec/,
    water: "Voda",
    lower: /^Stanje je nižje od prejšnjega/,
    muchMore: "To je neobičajno veliko",
    right: "Stanje je pravilno, oddaj",
    sent: "Stanje je oddano",
    receipt: /: stanje števca je oddano$/,
    dead: "Ta povezava ne velja",
  },
  en: {
    mails: "Messages",
    remind: "Remind me when it is time to read the meter",
    save: "Save",
    saved: "Your choice of messages is saved",
    subject: /^Please read your meter/,
    water: "Water",
    lower: /^The reading is lower/,
    muchMore: "This is unusually high",
    right: "The reading is right, submit",
    sent: "The reading is submitted",
    receipt: /meter reading received$/,
    dead: "This link is not valid",
  },
} satisfies Record<Language, Record<string, string | RegExp>>;

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

/** Somebody else's browser: signed in nowhere. */
async function strangersPage(
  browser: Browser,
  baseURL: string,
  language: Language,
  javaScriptEnabled: boolean,
) {
  const locale = language === "sl" ? "sl-SI" : "en-GB";
  const context = await browser.newContext({ baseURL, locale, javaScriptEnabled });
  return context.newPage();
}

for (const javaScriptEnabled of [false, true]) {
  for (const language of ["sl", "en"] as const) {
    test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript, in ${language}`, () => {
      test.use({ javaScriptEnabled, language });
      const words = labels[language];
      const text = texts[language];

      test("asked for in the settings, reminded by mail, reported by the link", async ({
        page,
        portal,
        enter,
        browser,
      }) => {
        const household = await addReadHousehold({ language });
        const { account, meter } = household;
        await enter(account);
        await saveMails(page, language, true);
        await sendReadingReminders(noonOf(windowDay));
        // What waits leaves after the answer to any form.
        await saveMails(page, language, true);
        const mail = await awaitMail(portal.mailbox, account.email, text.subject);
        const link = linkIn(mail, "/report-reading/");

        const theirs = await strangersPage(browser, portal.url, language, javaScriptEnabled);
        const opened = await theirs.goto(link);
        expect(opened?.status()).toBe(200);
        expect(opened?.headers()["cache-control"]).toBe("no-store");
        expect(opened?.headers()["referrer-policy"]).toBe("same-origin");
        await expect(heading(theirs)).toHaveText(words.reading);
        await expect(theirs.getByText(text.water, { exact: true })).toBeVisible();
        await expect(theirs.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
        await expectNoTraces(theirs, household);

        await submit(theirs, language, String(lastShown - 1));
        await expectError(theirs, words.newValue, await errorText(theirs, text.lower));
        await submit(theirs, language, String(lastShown + 900));
        await expect(theirs.getByText(text.muchMore)).toBeVisible();
        await expectNoTraces(theirs, household);
        await theirs.getByRole("button", { name: text.right }).click();
        await expect(heading(theirs)).toHaveText(text.sent);
        await expectNoTraces(theirs, household);

        const receipt = await awaitMail(portal.mailbox, account.email, text.receipt);
        expect(receipt.text).toContain(meter.serial);

        await theirs.goto(link);
        await expect(theirs.getByLabel(words.newValue)).toHaveCount(0);
        await expectNoTraces(theirs, household);

        await withdrawConsentOf(account);
        await theirs.goto(link);
        await expect(heading(theirs)).toHaveText(text.dead);
        await theirs.getByRole("link", { name: words.logIn, exact: true }).click();
        await expect(theirs).toHaveURL("/login");
        await theirs.context().close();
      });
    });
  }
}

test("who does not want it any more says so in the settings, and is not reminded", async ({
  page,
  enter,
  household,
}) => {
  await enter(household.account);
  await saveMails(page, "sl", true);
  await saveMails(page, "sl", false);
  await page.reload();
  await expect(page.getByText("Opomnik za odčitek: ne")).toBeVisible();
});

test("a link that died while the form was filled in loses nothing that was typed", async ({ page }) => {
  const { key, account } = await addReminded();
  await page.goto(readingLinkPath(key));
  await withdrawConsentOf(account);
  await submit(page, "sl", String(lastShown + 3));
  await expect(page.getByText("Povezava ne velja več. Prijavite se in vpišite stanje.")).toBeVisible();
  await expect(page.getByLabel(labels.sl.newValue)).toHaveValue(String(lastShown + 3));
});

test("several meters of a point are told apart by the last digits of their serials alone", async ({
  page,
}) => {
  const reminded = await addReminded();
  const gas = await addMeter(reminded.point, { service: "gas", serial: "77001452" });
  await addReading(gas, reminded.lastDay, "100");
  await page.goto(readingLinkPath(reminded.key));
  await expect(page.getByRole("group", { name: /Plinomer.*452$/ })).toBeVisible();
  await expectNoTraces(page, reminded);
  expect(await page.content()).not.toContain(gas.serial);
  await page
    .getByLabel(labels.sl.newValue)
    .first()
    .fill(String(lastShown + 3));
  await page.getByRole("button", { name: /^Oddaj stanj/ }).click();
  await expect(heading(page)).toHaveText(texts.sl.sent);
  await expectNoTraces(page, reminded);
});

// R24
test("a forged link, and another's receipt, answer as a dead one", async ({ portal }) => {
  const { key } = await addReminded();
  for (const path of [
    readingLinkPath(key.replace(/.$/, (last) => (last === "A" ? "B" : "A"))),
    readingLinkPath("x"),
    `${readingLinkPath(key)}/sent?receipt=2026-000001`,
    `${readingLinkPath(key)}/sent`,
  ]) {
    const answer = await ask(portal.url + path);
    expect(answer.body, path).toContain(texts.sl.dead);
    expect(leadsTo(answer, portal.url)).toBeNull();
  }
});

test("the pages behind the link have no barriers", async ({ page }) => {
  test.slow();
  const { key } = await addReminded();
  await page.goto(readingLinkPath(key));
  await expectNoBarriers(page);
  await submit(page, "sl", String(lastShown + 3));
  await expect(heading(page)).toHaveText(texts.sl.sent);
  await expectNoBarriers(page);
  await page.goto(readingLinkPath("x"));
  await expect(heading(page)).toHaveText(texts.sl.dead);
  await expectNoBarriers(page);
});

async function saveMails(page: Page, language: Language, wanted: boolean): Promise<void> {
  const text = texts[language];
  await page.goto("/settings");
  await page.getByText(text.mails, { exact: true }).click();
  // The label lies over its box.
  await page.getByRole("checkbox", { name: text.remind }).setChecked(wanted, { force: true });
  await page.getByRole("button", { name: text.save, exact: true }).click();
  await expect(page.getByRole("heading", { name: text.saved })).toBeVisible();
}

async function submit(page: Page, language: Language, value: string): Promise<void> {
  await page.getByLabel(labels[language].newValue).fill(value);
  await page.getByRole("button", { name: labels[language].submitReading }).click();
}

/** The sentence on the page that begins so. */
const errorText = async (page: Page, begins: RegExp): Promise<string> =>
  (await page.locator(".field-error").filter({ hasText: begins }).first().textContent()) ?? "";

async function expectNoTraces(page: Page, household: Parameters<typeof tracesOf>[0]): Promise<void> {
  const html = await page.content();
  expect(tracesOf(household).filter((trace) => html.includes(trace))).toEqual([]);
  expect(html).not.toContain(household.point.street);
}
