import { addDays, formatDay, today } from "@/lib/dates";
import type { Language } from "@/lib/i18n/languages";
import { expectNoBarriers } from "@/tests/support/browser-barriers";
import { addHousehold } from "@/tests/support/factories";
import { awaitMail } from "@/tests/support/inbox";
import { expect, test } from "./fixtures";

const words = {
  sl: {
    title: "Izbris uporabniškega računa",
    password: "Geslo",
    submit: "Izbriši uporabniški račun",
    wrong: "Geslo ni pravo.",
    due: "Uporabniški račun bomo izbrisali",
    keep: "Obdrži uporabniški račun",
    kept: "Uporabniški račun ostane",
  },
  en: {
    title: "Deletion of the account",
    password: "Password",
    submit: "Delete the account",
    wrong: "The password is not right.",
    due: "We will delete the account on",
    keep: "Keep the account",
    kept: "The account stays",
  },
} satisfies Record<Language, Record<string, string>>;

for (const language of ["sl", "en"] as const) {
  for (const width of [1280, 390]) {
    for (const javaScriptEnabled of [true, false]) {
      test.describe(`${language}, ${width} px, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
        test.use({ language, viewport: { width, height: 844 }, javaScriptEnabled });
        const t = words[language];

        test("a deletion is asked for, announced by mail and on the page, and called off", async ({
          page,
          enter,
          portal,
        }) => {
          const { account } = await addHousehold();
          await enter(account);
          await page.goto("/settings");
          await page.getByRole("link", { name: t.title }).click();
          await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.title);
          if (javaScriptEnabled) await expectNoBarriers(page);
          await page.getByLabel(t.password, { exact: true }).fill("Napačno geslo 1");
          await page.getByRole("button", { name: t.submit }).click();
          await expect(page.getByRole("main").getByRole("link", { name: t.wrong })).toBeVisible();
          await page.getByLabel(t.password, { exact: true }).fill(account.password);
          await page.getByRole("button", { name: t.submit }).click();

          const day = formatDay(addDays(today(), 14), language);
          await expect(page.getByRole("heading", { name: `${t.due} ${day}` })).toBeVisible();
          await expect(page.getByRole("link", { name: t.title })).toHaveCount(0);
          if (javaScriptEnabled) await expectNoBarriers(page);
          await awaitMail(portal.mailbox, account.email, /./);
          await page.getByRole("button", { name: t.keep }).click();
          await expect(page.getByRole("heading", { name: t.kept })).toBeVisible();
          await expect(page.getByRole("link", { name: t.title })).toBeVisible();
        });
      });
    }
  }
}
