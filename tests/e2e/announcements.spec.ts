import type { Language } from "@/lib/i18n/languages";
import { addStreet, announce, setTimes } from "@/tests/support/announcements";
import { ask } from "@/tests/support/by-hand";
import { addHousehold } from "@/tests/support/factories";
import { expect, type Page, test } from "./fixtures";

const words = {
  sl: {
    title: "Obvestila",
    outage: "Načrtovana prekinitev",
    valve: "Zamenjava ventila",
    body: "Vode ne bo.",
    all: "Vsa obvestila",
    concerns: "Zadeva vas",
    mails: "Sporočila",
    tick: "Pišite mi o prekinitvah, odčitavanju in novicah",
    save: "Shrani",
    saved: "Izbira sporočil je shranjena",
    calendar: "Obvestila v koledarju",
    make: "Pripravi naslov",
    renew: "Pripravi nov naslov",
    made: "Naslov vašega koledarja",
    add: "Dodaj v koledar",
    copy: "Kopiraj naslov",
    copied: "Naslov je kopiran",
    remove: "Ukini naslov",
    removed: "Naslov koledarja ne deluje več",
    none: "Naslova še nimate.",
  },
  en: {
    title: "Announcements",
    outage: "Planned outage",
    valve: "A valve is replaced",
    body: "There will be no water.",
    all: "All announcements",
    concerns: "Concerns you",
    mails: "Messages",
    tick: "Write to me about outages, meter readings and news",
    save: "Save",
    saved: "Your choice of messages is saved",
    calendar: "Announcements in your calendar",
    make: "Make an address",
    renew: "Make a new address",
    made: "The address of your calendar",
    add: "Add to calendar",
    copy: "Copy the address",
    copied: "The address is copied",
    remove: "Remove the address",
    removed: "The calendar's address works no more",
    none: "You have no address yet.",
  },
} satisfies Record<Language, Record<string, string>>;

/** The address that the page tells, this once. */
async function addressOn(page: Page): Promise<string> {
  const address = await page.locator("main code").textContent();
  expect(address).toMatch(/\/calendar\/[\w-]{43}\.ics$/);
  return address ?? "";
}

for (const language of ["sl", "en"] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`in ${language}, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
      test.use({ language, javaScriptEnabled });
      const w = words[language];

      test("a visitor reads what is announced, and finds the way to it on every page", async ({
        page,
        portal,
      }) => {
        const { payer } = await addHousehold();
        const { street } = await addStreet(payer);
        const id = await announce({ targets: [{ street, service: "water" }] });
        await page.goto("/help");
        await page.getByRole("contentinfo").getByRole("link", { name: w.title }).click();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(w.title);
        const told = page.locator(`#announcement-${id}`);
        await expect(told).toContainText(w.outage);
        await expect(told).toContainText(w.body);
        await expect(told).toContainText(street);
        await expect(told).not.toContainText(w.concerns);
        await expect(told.getByRole("heading")).toHaveText(w.valve);
        const feed = page.locator('link[rel="alternate"][type="application/rss+xml"]');
        await expect(feed).toHaveAttribute(
          "href",
          `${portal.url}/announcements/rss.xml?language=${language}`,
        );
      });

      test("a customer finds on the overview what touches their point, and nothing once it is past", async ({
        page,
        household,
        enter,
      }) => {
        const [other, { point, account }] = [await addHousehold(), household];
        await enter(account);
        await page.goto("/");
        await expect(page.getByRole("main").getByRole("heading", { name: w.title })).toHaveCount(0);
        const id = await announce({ targets: [{ supplyPoint: point.number }] });
        const theirs = await announce({ targets: [{ supplyPoint: other.point.number }] });
        await page.goto("/");
        const section = page.locator("section").filter({ has: page.getByRole("heading", { name: w.title }) });
        await expect(section.getByRole("listitem")).toHaveCount(1);
        await expect(section).toContainText(w.outage);
        await expect(section).toContainText(point.street);
        await section.getByRole("link", { name: w.valve }).click();
        await expect(page.locator(`#announcement-${id}`)).toContainText(`${w.concerns}: ${point.street}`);
        await expect(page.locator(`#announcement-${theirs}`)).toHaveCount(0);
        await setTimes(id, { startsAt: new Date(0), endsAt: new Date(1) });
        await page.goto("/");
        await expect(page.getByRole("main").getByRole("heading", { name: w.title })).toHaveCount(0);
      });

      test("a customer asks for announcements by mail", async ({ page, household, enter }) => {
        await enter(household.account);
        await page.goto("/settings");
        await page.locator("summary").filter({ hasText: w.mails }).click();
        await page.getByText(w.tick, { exact: true }).click();
        await page.getByRole("button", { name: w.save, exact: true }).click();
        await expect(page.getByRole("heading", { name: w.saved })).toBeVisible();
        await expect(page.getByLabel(w.tick)).toBeChecked();
      });

      test("a customer makes the address of a calendar, renews it and takes it back", async ({
        page,
        portal,
        household,
        enter,
        context,
      }) => {
        const id = await announce({ targets: [{ supplyPoint: household.point.number }] });
        const status = async (address: string) => (await ask(address)).status;
        await enter(household.account);
        await page.goto("/settings");
        await page.getByRole("link", { name: w.calendar }).click();
        await expect(page.getByText(w.none)).toBeVisible();
        await page.getByRole("button", { name: w.make }).click();
        await expect(page.getByRole("heading", { name: w.made })).toBeVisible();
        const first = await addressOn(page);
        await expect(page.getByRole("link", { name: w.add })).toHaveAttribute(
          "href",
          first.replace("http:", "webcal:"),
        );
        const feed = await ask(first);
        expect(feed.status).toBe(200);
        expect(feed.headers["content-type"]).toBe("text/calendar; charset=utf-8");
        expect(feed.headers["cache-control"]).toBe("no-store");
        expect(feed.body).toContain(`UID:${id}@localhost`);
        if (javaScriptEnabled) {
          await context.grantPermissions(["clipboard-read", "clipboard-write"]);
          await page.getByRole("button", { name: w.copy }).click();
          await expect(page.getByRole("status")).toHaveText(w.copied);
          expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(first);
        }

        await page.goto("/settings/calendar");
        await expect(page.locator("main")).not.toContainText(first);
        await page.getByRole("button", { name: w.renew }).click();
        await expect(page.getByRole("heading", { name: w.made })).toBeVisible();
        const second = await addressOn(page);
        expect([await status(first), await status(second)]).toEqual([404, 200]);

        await page.goto("/settings/calendar");
        await page.getByRole("button", { name: w.remove }).click();
        await expect(page.getByRole("heading", { name: w.removed })).toBeVisible();
        await expect(page.getByText(w.none)).toBeVisible();
        expect(await status(second)).toBe(404);
        expect(portal.log()).not.toContain(second.slice(-20, -4));
      });
    });
  }
}

test("an address that is dead, forged or nonsense is answered alike", async ({ portal }) => {
  const answers = await Promise.all(
    [`${"A".repeat(43)}.ics`, `${"b-_".repeat(14)}Q.ics`, "x.ics", "key", "%00.ics"].map((name) =>
      ask(`${portal.url}/calendar/${name}`),
    ),
  );
  const told = answers.map(({ status, body, headers: { date: _, ...headers } }) => ({
    status,
    body,
    headers,
  }));
  expect(told[0]?.status).toBe(404);
  for (const each of told) expect(each).toEqual(told[0]);
});

test("the RSS is fresh for who has it, in the language that is named and in no cookie's", async ({
  portal,
}) => {
  const { payer } = await addHousehold();
  const { street } = await addStreet(payer);
  await announce({ targets: [{ street }], texts: { sl: { title: "Črpanje <jaškov> & 🚰", body: "a\nb" } } });
  const feed = `${portal.url}/announcements/rss.xml`;
  const first = await ask(feed, { headers: { cookie: "language=en" } });
  expect(first.headers["content-type"]).toBe("application/rss+xml; charset=utf-8");
  expect(first.headers["set-cookie"]).toBeUndefined();
  expect(first.body).toContain("<language>sl</language>");
  expect(first.body).toContain("<title>Črpanje &lt;jaškov&gt; &amp; 🚰</title>");
  expect((await ask(`${feed}?language=en`)).body).toContain("<language>en</language>");
  expect((await ask(`${feed}?language=x`)).body).toBe(first.body);
  const again = await ask(feed, { headers: { "if-none-match": String(first.headers.etag) } });
  expect([again.status, again.body]).toEqual([304, ""]);
});
