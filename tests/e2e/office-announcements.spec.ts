import { addStreet, inHours } from "@/tests/support/announcements";
import { expectNoBarriers } from "@/tests/support/browser-barriers";
import { addHousehold } from "@/tests/support/factories";
import { addStaff } from "@/tests/support/staff";
import { expect, type Page, test } from "./fixtures";

const words = {
  sl: {
    new: "Novo obvestilo",
    from: "Od",
    to: "Do",
    title: "Naslov",
    body: "Besedilo",
    streets: /^Ulice/,
    preview: "Preveri, koga zadeva",
    noTime: "Vpišite dan in uro.",
    fitsNone: "Vrstica 2 ne zadeva nobenega odjemnega mesta: Napačna pot.",
    touches: "Odjemna mesta: 1, uporabniški računi: 1, e-pošta: 0",
    announce: "Objavi",
    written: "Obvestilo je zapisano",
    save: "Shrani spremembo",
    changed: "Obvestilo je spremenjeno",
    withdraw: "Prekliči obvestilo",
    withdrawn: "Obvestilo je preklicano",
  },
  en: {
    new: "New announcement",
    from: "From",
    to: "Until",
    title: "Title",
    body: "Text",
    streets: /^Streets/,
    preview: "See whom it touches",
    noTime: "Enter day and time.",
    fitsNone: "Line 2 touches no supply point: Napačna pot.",
    touches: "Supply points: 1, logins: 1, mails: 0",
    announce: "Publish",
    written: "The announcement is written",
    save: "Save the change",
    changed: "The announcement is changed",
    withdraw: "Withdraw the announcement",
    withdrawn: "The announcement is withdrawn",
  },
};

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

for (const [language, width] of [
  ["sl", 1280],
  ["en", 390],
] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${language}, ${width} px, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
      test.use({ language, viewport: { width, height: 844 }, javaScriptEnabled });
      const t = words[language];

      test("written for a street, seen by who lives there, changed, withdrawn", async ({
        page,
        browser,
        portal,
        enterOffice,
      }) => {
        const { payer, account } = await addHousehold();
        const { street } = await addStreet(payer);
        const context = await browser.newContext({ baseURL: portal.url, javaScriptEnabled });
        await context.addCookies([{ name: "session", value: account.token, url: portal.url }]);
        const customers = await context.newPage();
        const title = `Čiščenje vodohrana ${street.slice(9, 20)}`;

        await enterOffice(await addStaff("operator", { name: "Ana Črnič" }));
        await page.goto("/admin/announcements");
        if (javaScriptEnabled) await expectNoBarriers(page);
        await page.getByRole("link", { name: t.new }).click();
        await expect(page.getByRole("heading", { level: 1, name: t.new })).toBeVisible();
        const first = (label: string) => page.getByLabel(label, { exact: true }).first();
        await first(t.title).fill(title);
        await first(t.body).fill("Vode ne bo od jutra do večera. 🙂");
        await press(page, t.preview);
        await expect(page.getByRole("main").getByRole("alert")).toContainText(t.noTime);
        if (javaScriptEnabled) await expectNoBarriers(page);
        await first(t.from).fill(inHours(24).replace(" ", "T"));
        await first(t.to).fill(inHours(30).replace(" ", "T"));
        await page.getByLabel(t.streets).fill(`${street}\nNapačna pot`);
        await press(page, t.preview);
        await expect(page.getByRole("main").getByRole("alert")).toContainText(t.fitsNone);
        await expect(first(t.title)).toHaveValue(title);
        await page.getByLabel(t.streets).fill(street);
        await press(page, t.preview);
        await expect(page.getByText(t.touches)).toBeVisible();
        await customers.goto("/announcements");
        await expect(customers.getByRole("main")).not.toContainText(title);
        await press(page, t.announce);
        await expect(page.getByText(t.written)).toBeVisible();
        await customers.goto("/announcements");
        await expect(customers.getByRole("main")).toContainText(title);

        await page.getByRole("link", { name: title }).click();
        await first(t.title).fill(`${title} II`);
        await press(page, t.preview);
        await press(page, t.save);
        await expect(page.getByText(t.changed)).toBeVisible();
        await customers.goto("/announcements");
        await expect(customers.getByRole("main")).toContainText(`${title} II`);

        await page.getByRole("link", { name: `${title} II` }).click();
        if (javaScriptEnabled) await expectNoBarriers(page);
        await page.locator("summary", { hasText: t.withdraw }).click();
        await press(page, t.withdraw);
        await expect(page.getByText(t.withdrawn, { exact: true }).first()).toBeVisible();
        await customers.goto("/announcements");
        await expect(customers.getByRole("main")).not.toContainText(title);
        await context.close();
      });
    });
  }
}
