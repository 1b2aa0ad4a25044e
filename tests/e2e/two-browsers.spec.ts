import type { Browser } from "@playwright/test";
import { eq, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { accounts } from "@/db/schema/accounts";
import { doRecurringWork } from "@/lib/recurring-work";
import type { TestAccount } from "@/tests/support/accounts";
import { addHousehold, asCustomer } from "@/tests/support/factories";
import { inAnotherBrowser } from "@/tests/support/second-session";
import { expect, test } from "./fixtures";

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    // R27
    test("who withdraws the consent in one browser is shut out in the other at once", async ({
      page,
      portal,
      enter,
      browser,
    }) => {
      const { account, point } = await addHousehold();
      await enter(account);
      const other = await openIn(browser, portal.url, await inAnotherBrowser(account), javaScriptEnabled);
      await other.goto("/contact");
      await other.getByLabel("Sporočilo", { exact: true }).fill("Kdaj bo voda?");

      await page.goto("/settings/withdraw-consent");
      await page.getByRole("main").getByRole("button").first().click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Soglasje ste preklicali");

      await other.getByRole("button", { name: "Pošlji" }).click();
      await expect(other).toHaveURL(/\/login/);
      for (const path of ["/", `/supply-points/${point.number}`, "/finance/invoices", "/settings"]) {
        await other.goto(path);
        await expect(other).toHaveURL(/\/login\?next=|\/login$/);
      }
      const csv = await other.request.get(`/api/supply-points/${point.number}/readings.csv`, {
        maxRedirects: 0,
      });
      expect(csv.status()).toBe(303);
      const [count] = await transaction("office", (tx) =>
        tx.execute(
          sql`select count(*)::int as messages from conversations where account_id = ${account.id}::uuid`,
        ),
      );
      expect(count).toEqual({ messages: 0 });
      await other.context().close();
    });

    test("who signs another browser out ends what is open there, and stays signed in here", async ({
      page,
      portal,
      enter,
      browser,
    }) => {
      const { account } = await addHousehold();
      await enter(account);
      const other = await openIn(browser, portal.url, await inAnotherBrowser(account), javaScriptEnabled);
      await other.goto("/finance/payments");
      await page.goto("/settings");
      await page.locator("summary").filter({ hasText: "Prijavljene naprave" }).click();
      await page.getByRole("table").getByRole("button", { name: "Odjavi" }).last().click();
      await expect(page.getByText("Naprava je odjavljena").first()).toBeVisible();
      await other.getByRole("link", { name: "Odprte postavke" }).click();
      await expect(other).toHaveURL(/\/login\?next=/);
      await page.goto("/finance/payments");
      await expect(page).toHaveURL(/\/finance\/payments$/);
      await other.context().close();
    });

    test("an account that is deleted after its 14 days is gone in a browser that is still open", async ({
      page,
      enter,
    }) => {
      const { account } = await addHousehold();
      await enter(account);
      await page.goto("/settings");
      await transaction("office", (tx) =>
        tx
          .update(accounts)
          .set({ deletionRequestedAt: sql`now() - interval '15 days'` })
          .where(eq(accounts.id, account.id)),
      );
      await doRecurringWork();
      await page.getByRole("link", { name: "Finance" }).click();
      await expect(page).toHaveURL(/\/login\?next=/);
      await expect(asCustomer(account, async () => null)).rejects.toThrow("signed-out");
    });
  });
}

async function openIn(browser: Browser, baseURL: string, account: TestAccount, javaScriptEnabled: boolean) {
  const context = await browser.newContext({ baseURL, locale: "sl-SI", javaScriptEnabled });
  await context.addCookies([{ name: "session", value: account.token, url: baseURL }]);
  return context.newPage();
}
