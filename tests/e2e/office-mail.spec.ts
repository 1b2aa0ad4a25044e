import { expectNoBarriers } from "@/tests/support/browser-barriers";
import { addHousehold } from "@/tests/support/factories";
import { awaitMail } from "@/tests/support/inbox";
import { addMail } from "@/tests/support/mail-doors";
import { addStaff } from "@/tests/support/staff";
import { expect, test } from "./fixtures";

const words = {
  sl: {
    recipient: "Prejemnik",
    show: "Prikaži",
    kind: "Geslo spremenjeno",
    error: "550 mailbox unknown",
    retry: "Pošlji zdaj",
    cancel: "Prekliči pošiljanje",
    cancelled: "Pošiljanje je preklicano",
    retried: "Sporočilo gre na pot",
  },
  en: {
    recipient: "Recipient",
    show: "Show",
    kind: "Password changed",
    error: "550 mailbox unknown",
    retry: "Send now",
    cancel: "Cancel sending",
    cancelled: "Sending is cancelled",
    retried: "The mail is on its way",
  },
};

for (const [language, width] of [
  ["sl", 390],
  ["en", 1280],
] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${language}, ${width} px, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
      test.use({ language, viewport: { width, height: 844 }, javaScriptEnabled });
      const t = words[language];

      test("a mail that failed is found, looked at, called off, sent after all", async ({
        page,
        portal,
        enterOffice,
      }) => {
        const { account } = await addHousehold();
        await addMail(account, { failedAt: new Date(), attempts: 8, lastError: t.error });
        await enterOffice(await addStaff("operator", { name: "Ana Črnič" }));
        await page.goto("/admin/mail");
        await page.getByLabel(t.recipient, { exact: true }).fill(account.email);
        await page.getByRole("button", { name: t.show, exact: true }).click();
        await expect(page.getByRole("main").getByRole("table")).toContainText(t.error);
        if (javaScriptEnabled) await expectNoBarriers(page);
        await page.getByRole("link", { name: t.kind }).click();
        await expect(page.getByRole("main")).toContainText(account.email);
        await expect(page.frameLocator("iframe").getByText(account.username).first()).toBeVisible();
        await page.getByRole("button", { name: t.cancel }).click();
        await expect(page.getByText(t.cancelled)).toBeVisible();
        await page.getByRole("button", { name: t.retry }).click();
        await expect(page.getByText(t.retried)).toBeVisible();
        await awaitMail(portal.mailbox, account.email, /./);
        await page.reload();
        await expect(page.getByRole("button", { name: t.retry })).toHaveCount(0);
      });
    });
  }
}
