import { createAccount } from "@/tests/support/accounts";
import { addBilledPayer } from "@/tests/support/billed-payer";
import { decide, labels, logIn } from "@/tests/support/browser-steps";
import { ask } from "@/tests/support/by-hand";
import { customersRoutes } from "@/tests/support/doors";
import { awaitMail } from "@/tests/support/inbox";
import { addResident } from "@/tests/support/resident";
import { expect, type Page, test } from "./fixtures";

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    // R27
    test("NE ends the session and explains; the account can be deleted", async ({ page, portal }) => {
      const { payerCode } = await addBilledPayer();
      const account = await createAccount(payerCode, { consented: false });
      await page.goto("/login");
      await logIn(page, account, "sl");
      await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
      await page.getByRole("button", { name: labels.sl.confirm, exact: true }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText("Izberite DA ali NE.");

      const session = (await page.context().cookies()).find(({ name }) => name === "session")?.value;
      await decide(page, "no", "sl");
      await expect(heading(page)).toHaveText("Odgovorili ste NE");
      expect((await page.context().cookies()).map(({ name }) => name)).not.toContain("session");
      expect((await ask(`${portal.url}/consent`, { session })).status).toBe(307);

      await page.getByLabel(labels.sl.password, { exact: true }).fill("Ni pravo geslo 1");
      await page.getByRole("button", { name: "Izbriši uporabniški račun" }).click();
      await expect(page.getByRole("main").getByRole("alert")).toContainText("Geslo ni pravo.");
      await page.getByLabel(labels.sl.password, { exact: true }).fill(account.password);
      await page.getByRole("button", { name: "Izbriši uporabniški račun" }).click();
      await expect(page.getByRole("heading", { name: "Uporabniški račun je izbrisan" })).toBeVisible();
      await awaitMail(portal.mailbox, account.email, /Uporabniški račun je izbrisan/);
      await logIn(page, account, "sl");
      await expect(page.getByRole("main").getByRole("alert")).toContainText("se ne ujemata");
    });

    // R27
    test("a withdrawal closes the portal in every browser at once", async ({
      page,
      browser,
      portal,
      enter,
    }) => {
      const resident = await addResident();
      const { account } = resident;
      await enter(account);
      const other = await browser.newContext({ baseURL: portal.url, locale: "sl-SI" });
      const elsewhere = await other.newPage();
      await elsewhere.goto("/login");
      await logIn(elsewhere, account, "sl");
      await expect(heading(elsewhere)).toHaveText("Pregled");

      await page.goto("/settings/withdraw-consent");
      await page.getByRole("button", { name: "Prekliči soglasje" }).click();
      await expect(heading(page)).toHaveText("Soglasje ste preklicali");
      for (const path of Object.values(customersRoutes)) {
        for (const browserPage of [page, elsewhere]) {
          await browserPage.goto(path(resident));
          await expect(heading(browserPage)).toHaveText("Prijava");
        }
      }
      await other.close();
      await logIn(page, account, "sl");
      await expect(heading(page)).toHaveText(labels.sl.consent);
    });
  });
}

test("the consent leads on to the page that was asked for", async ({ page, enter }) => {
  const { payerCode } = await addBilledPayer();
  const account = await createAccount(payerCode, { consented: false });
  await enter(account);
  await page.goto("/settings");
  await decide(page, "yes", "sl");
  await expect(heading(page)).toHaveText("Osebne nastavitve");
});

test("who cannot decide yet signs out instead", async ({ page, enter }) => {
  const { payerCode } = await addBilledPayer();
  await enter(await createAccount(payerCode, { consented: false }));
  await page.goto("/");
  await page.getByRole("button", { name: "Odločim se pozneje (odjava)" }).click();
  await expect(page.getByRole("heading", { name: "Odjavili ste se" })).toBeVisible();
});
