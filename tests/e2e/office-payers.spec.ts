import { expectNoBarriers } from "@/tests/support/browser-barriers";
import { addResident } from "@/tests/support/resident";
import { addStaff } from "@/tests/support/staff";
import { expect, type Page, test } from "./fixtures";

const words = {
  sl: {
    words: "Kaj iščete",
    find: "Poišči",
    nobody: "Nikogar ne najdemo.",
    seenBy: "Kaj vidi uporabnik",
    readOnly: "Samo za branje.",
    lock: "Zakleni",
    locked: "Uporabniški račun je zaklenjen in odjavljen povsod",
    unlock: "Odkleni",
    unlocked: "Uporabniški račun je odklenjen",
    delete: "Izbriši",
    username: "Za potrditev vpišite uporabniško ime",
    forGood: "Izbriši za vedno",
    differs: "Uporabniško ime se ne ujema s tem računom.",
    deleted: "Uporabniški račun je izbrisan",
  },
  en: {
    words: "What you look for",
    find: "Find",
    nobody: "Nobody was found.",
    seenBy: "What the customer sees",
    readOnly: "For reading only.",
    lock: "Lock",
    locked: "The login is locked and signed out everywhere",
    unlock: "Unlock",
    unlocked: "The login is unlocked",
    delete: "Delete",
    username: "Type the user name to confirm",
    forGood: "Delete for good",
    differs: "The user name is not that of this login.",
    deleted: "The login is deleted",
  },
};

const press = (page: Page, name: RegExp) => page.getByRole("button", { name }).click();

for (const [language, width] of [
  ["sl", 390],
  ["en", 1280],
] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${language}, ${width} px, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
      test.use({ language, viewport: { width, height: 844 }, javaScriptEnabled });
      const t = words[language];

      test("found by the meter; seen with the customer's eyes; locked, unlocked, deleted", async ({
        page,
        browser,
        portal,
        enterOffice,
      }) => {
        const resident = await addResident();
        const { payer, point, account } = resident;
        await enterOffice(await addStaff("admin", { name: "Ana Črnič" }));
        await page.goto("/admin/payers");
        await page.getByLabel(t.words).fill("Neznanovič Žđš 🙂");
        await press(page, new RegExp(`^${t.find}$`));
        await expect(page.getByText(t.nobody)).toBeVisible();
        await page.getByLabel(t.words).fill(account.email.slice(0, -3));
        await press(page, new RegExp(`^${t.find}$`));
        await expect(page.getByRole("main").getByRole("table")).toContainText(payer.code);
        if (javaScriptEnabled) await expectNoBarriers(page);
        await page.getByLabel(t.words).fill(resident.meter.serial);
        await press(page, new RegExp(`^${t.find}$`));
        await expect(page.getByRole("heading", { level: 1 })).toContainText(payer.code);
        if (javaScriptEnabled) await expectNoBarriers(page);

        await page.getByRole("link", { name: t.seenBy }).click();
        await expect(page.getByText(t.readOnly)).toBeVisible();
        await expect(page.getByRole("main")).toContainText(point.number);
        await expect(page.getByRole("main")).toContainText(/78[,.]27/);
        if (javaScriptEnabled) await expectNoBarriers(page);
        await page.goBack();

        const context = await browser.newContext({ baseURL: portal.url });
        await context.addCookies([{ name: "session", value: account.token, url: portal.url }]);
        const customers = await context.newPage();
        await customers.goto("/settings/access");
        await expect(customers.getByRole("main")).toContainText(/Portal odprt tako|Portal opened/);
        await press(page, new RegExp(`^${t.lock} `));
        await expect(page.getByText(t.locked)).toBeVisible();
        await customers.goto("/");
        await expect(customers).toHaveURL(/\/login/);
        await context.close();
        await press(page, new RegExp(`^${t.unlock} `));
        await expect(page.getByText(t.unlocked)).toBeVisible();

        await page.getByRole("link", { name: t.delete, exact: true }).click();
        await page.getByLabel(t.username).fill("999");
        await press(page, new RegExp(t.forGood));
        await expect(page.getByRole("main").getByRole("alert")).toContainText(t.differs);
        if (javaScriptEnabled) await expectNoBarriers(page);
        await page.getByLabel(t.username).fill(account.username);
        await press(page, new RegExp(t.forGood));
        await expect(page.getByText(t.deleted)).toBeVisible();
        await expect(page.getByRole("main")).not.toContainText(account.email);
      });
    });
  }
}
