import { expectNoBarriers } from "@/tests/support/browser-barriers";
import { awaitMail } from "@/tests/support/inbox";
import { addResident } from "@/tests/support/resident";
import { addStaff, addTemplate } from "@/tests/support/staff";
import { expect, type Page, test } from "./fixtures";

const words = {
  sl: {
    waiting: "Čaka na odgovor",
    answer: "Odgovor",
    send: "Pošlji odgovor",
    noText: "Vpišite odgovor.",
    sent: "Odgovor je poslan",
    note: "Zapisek",
    addNote: "Dodaj zapisek",
    noted: "Zapisek je dodan",
    assignee: "Rešuje",
    save: "Shrani",
    saved: "Shranjeno",
    meanwhile: "Medtem je odgovoril sodelavec.",
    others: "ima zdaj odprto tudi Bine Bor",
    mine: "Jaz",
    show: "Prikaži",
    templates: "Pripravljeni odgovori",
    search: "Besede v sporočilih, ime ali e-naslov",
  },
  en: {
    waiting: "Waits for an answer",
    answer: "Answer",
    send: "Send the answer",
    noText: "Enter the answer.",
    sent: "The answer is sent",
    note: "Note",
    addNote: "Add the note",
    noted: "The note is added",
    assignee: "Looks after it",
    save: "Save",
    saved: "Saved",
    meanwhile: "A colleague answered meanwhile.",
    others: "Bine Bor has this message open now too",
    mine: "I",
    show: "Show",
    templates: "Ready answers",
    search: "Words of the messages, name or e-mail address",
  },
};

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

for (const [language, width] of [
  ["sl", 390],
  ["en", 1280],
] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${language}, ${width} px, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
      test.use({ language, viewport: { width, height: 844 }, javaScriptEnabled });
      const t = words[language];

      test("found, taken, noted on, answered; a colleague sees it and does not answer over it", async ({
        page,
        browser,
        portal,
        enter,
        enterOffice,
      }) => {
        const resident = await addResident();
        const ready = `Hvala ${resident.account.username}`;
        await addTemplate(ready);
        const [ana, bine] = [
          await addStaff("operator", { name: "Ana Črnič" }),
          await addStaff("admin", { name: "Bine Bor" }),
        ];
        const context = await browser.newContext({
          baseURL: portal.url,
          locale: language === "sl" ? "sl-SI" : "en-GB",
          javaScriptEnabled,
        });
        await context.addCookies([{ name: "office", value: bine.token, url: portal.url }]);
        const other = await context.newPage();
        const path = `/admin/messages/${resident.conversation}`;
        await other.goto(path);
        await other.getByLabel(t.answer, { exact: true }).fill("Danes popoldne.");

        await enterOffice(ana);
        await page.goto("/admin/messages");
        if (javaScriptEnabled) await expectNoBarriers(page);
        await page.getByLabel(t.search).fill(`Pise ${resident.account.email.slice(0, 6)}`);
        await press(page, t.show);
        await page.getByRole("link", { name: resident.account.username }).click();
        await expect(page.getByText(t.others)).toBeVisible();
        await page.getByLabel(t.assignee, { exact: true }).selectOption({ label: "Ana Črnič" });
        await press(page, t.save);
        await expect(page.getByText(t.saved, { exact: true })).toBeVisible();
        await page.getByLabel(t.note, { exact: true }).fill("Poklicati v torek.");
        await press(page, t.addNote);
        await expect(page.getByText(t.noted)).toBeVisible();
        await press(page, t.send);
        await expect(page.getByRole("main").getByRole("alert")).toContainText(t.noText);
        if (javaScriptEnabled) await expectNoBarriers(page);
        await page.locator("summary", { hasText: t.templates }).click();
        await page.getByRole("link", { name: ready }).click();
        await expect(page.getByLabel(t.answer, { exact: true })).toHaveValue("Števec bomo zamenjali jutri.");
        await page.getByLabel(t.answer, { exact: true }).fill("Voda bo jutri ob 8.\nHvala za potrpljenje 🙂");
        await press(page, t.send);
        await expect(page.getByText(t.sent)).toBeVisible();
        await expect(page.getByText("Voda bo jutri ob 8.")).toBeVisible();
        await awaitMail(portal.mailbox, resident.account.email, /odgovor/i);

        await press(other, t.send);
        await expect(other.getByRole("main").getByRole("alert")).toContainText(t.meanwhile);
        await expect(other.getByLabel(t.answer, { exact: true })).toHaveValue("Danes popoldne.");
        if (!javaScriptEnabled) {
          // The page is drawn anew with the colleague's answer: who reads it may add to it.
          await expect(other.getByText("Voda bo jutri ob 8.")).toBeVisible();
          await press(other, t.send);
          await expect(other.getByText(t.sent)).toBeVisible();
        }
        await context.close();

        await enter(resident.account);
        await page.goto(`/contact/${resident.conversation}`);
        await expect(page.getByText("Voda bo jutri ob 8.")).toBeVisible();
        await expect(page.getByText("Poklicati v torek.")).toHaveCount(0);
      });
    });
  }
}
