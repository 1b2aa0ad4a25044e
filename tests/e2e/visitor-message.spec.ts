import { brand } from "@/lib/brand";
import type { Language } from "@/lib/i18n/languages";
import { expectNoBarriers } from "@/tests/support/browser-barriers";
import { answerCaptcha } from "@/tests/support/browser-steps";
import { awaitMail, mailsTo } from "@/tests/support/inbox";
import { expect, type Page, test } from "./fixtures";

const words = {
  sl: {
    link: "Ne morete noter? Pišite nam",
    title: "Pišite nam",
    name: "Ime in priimek",
    email: "Naslov elektronske pošte",
    body: "Sporočilo",
    submit: "Pošlji",
    another: "Nova slika",
    empty: "Napišite sporočilo.",
    wrong: "Znaki se ne ujemajo s sliko.",
    sent: "Sporočilo je poslano",
  },
  en: {
    link: "Cannot get in? Write to us",
    title: "Write to us",
    name: "First and last name",
    email: "E-mail address",
    body: "Message",
    submit: "Send",
    another: "New picture",
    empty: "Write a message.",
    wrong: "The characters do not match the picture.",
    sent: "The message is sent",
  },
} satisfies Record<Language, Record<string, string>>;

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const text = "Registracija mi ne uspe.\nKaj naj storim? Č 😀";

for (const language of ["sl", "en"] as const) {
  for (const width of [1280, 390]) {
    for (const javaScriptEnabled of [true, false]) {
      const how = `${language}, ${width} px, ${javaScriptEnabled ? "with" : "without"} JavaScript`;
      test.describe(how, () => {
        test.use({ language, viewport: { width, height: 844 }, javaScriptEnabled });
        const t = words[language];

        test("who cannot get in writes to the office from the login", async ({ page, portal }) => {
          const name = `Živa ${how.replaceAll(/[^a-z0-9]/gi, "")}`;
          await page.goto("/login");
          await page.getByRole("link", { name: t.link }).click();
          await expect(heading(page)).toHaveText(t.title);
          if (javaScriptEnabled) await expectNoBarriers(page);
          const send = page.getByRole("button", { name: t.submit });
          const body = page.getByLabel(t.body, { exact: true });

          await page.getByLabel(t.name).fill(name);
          await page.getByLabel(t.email).fill("ziva@primer.si");
          await send.last().click();
          await expect(page.getByRole("link", { name: t.empty })).toBeVisible();
          await body.fill(text);
          await answerCaptcha(page, language, "xxxxx");
          await send.last().click();
          await expect(page.getByRole("link", { name: new RegExp(t.wrong) })).toBeVisible();
          await expect(body).toHaveValue(text);
          const captcha = page.locator('input[name="captchaId"]');
          const before = await captcha.inputValue();
          await page.getByRole("button", { name: t.another }).click();
          await expect(captcha).not.toHaveValue(before);
          await expect(body).toHaveValue(text);
          await answerCaptcha(page, language);
          await send.last().click();
          await expect(heading(page)).toHaveText(t.sent);
          await expect(page.getByText("ziva@primer.si")).toBeVisible();
          const mail = await awaitMail(portal.mailbox, brand.email, new RegExp(name));
          expect(mail.text).toContain("Kaj naj storim? Č 😀");
          expect(
            (await mailsTo(portal.mailbox, brand.email)).filter(({ subject }) => subject.includes(name)),
          ).toHaveLength(1);
        });
      });
    }
  }
}
