import { tabTo } from "@/tests/support/keyboard";
import { addMail } from "@/tests/support/mail-doors";
import { addResident } from "@/tests/support/resident";
import { addStaff } from "@/tests/support/staff";
import { expect, type Page, test } from "./fixtures";

const box = (page: Page, name: string) => page.getByRole("main").getByLabel(name, { exact: true });
const button = (page: Page, name: string | RegExp) => page.getByRole("main").getByRole("button", { name });
const link = (page: Page, name: string | RegExp) =>
  page.getByRole("main").getByRole("link", { name }).first();

/** Walks to a control and presses enter on it. */
async function press(page: Page, control: ReturnType<typeof box>): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press("Enter");
}

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 390, height: 700 },
]) {
  test.describe(`at ${viewport.width} px, by keyboard alone`, () => {
    test.use({ viewport });

    test("a payer is found, their login locked, what they see looked at", async ({ page, enterOffice }) => {
      const { meter, payer } = await addResident();
      await enterOffice(await addStaff("operator"));
      await page.goto("/admin");
      await press(page, page.getByRole("link", { name: "Plačniki", exact: true }));
      await expect(page).toHaveTitle(/Plačniki in uporabniški računi/);
      await tabTo(page, box(page, "Kaj iščete"));
      await page.keyboard.type(meter.serial);
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { level: 1 })).toContainText(payer.code);
      await press(page, button(page, /^Zakleni/));
      await expect(page.getByText("Uporabniški račun je zaklenjen in odjavljen povsod")).toBeVisible();
      await press(page, button(page, /^Odkleni/));
      await expect(page.getByText("Uporabniški račun je odklenjen")).toBeVisible();
      await press(page, link(page, "Kaj vidi uporabnik"));
      await expect(page.getByText("Samo za branje.")).toBeVisible();
    });

    test("a message is answered with a ready answer, a mail sent again", async ({ page, enterOffice }) => {
      const { conversation, account } = await addResident();
      await enterOffice(await addStaff("operator"));
      await page.goto("/admin/messages/templates");
      const title = `Voda ${account.username}`;
      await tabTo(page, box(page, "Naslov"));
      await page.keyboard.type(title);
      await tabTo(page, box(page, "Besedilo"));
      await page.keyboard.type("Voda bo jutri.");
      await press(page, button(page, "Shrani"));
      await expect(page.getByText("Odgovor je shranjen")).toBeVisible();
      await page.goto(`/admin/messages/${conversation}`);
      await press(page, page.locator("summary", { hasText: "Pripravljeni odgovori" }));
      await press(page, link(page, title));
      await expect(box(page, "Odgovor")).toHaveValue("Voda bo jutri.");
      await press(page, button(page, "Pošlji odgovor"));
      await expect(page.getByText("Odgovor je poslan")).toBeVisible();

      const mail = await addMail(account);
      await page.goto(`/admin/mail/${mail}`);
      await press(page, button(page, "Pošlji zdaj"));
      await expect(page.getByText("Sporočilo gre na pot")).toBeVisible();
    });
  });
}
