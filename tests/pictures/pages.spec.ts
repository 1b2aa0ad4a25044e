import { randomUUID } from "node:crypto";
import { copyFile, mkdir } from "node:fs/promises";
import { announcementsPath } from "@/lib/announcements/paths";
import { calendarSettingsPath } from "@/lib/calendar-feeds/paths";
import { today } from "@/lib/dates";
import { ensureDemoAnnouncements } from "@/lib/demo/announcements";
import { cast } from "@/lib/demo/cast";
import type { Language } from "@/lib/i18n/languages";
import { invoicesPath, openItemsPath, paymentsPath } from "@/lib/invoices/paths";
import { startConversation } from "@/lib/messages/mutations";
import { contactPath, conversationPath } from "@/lib/messages/paths";
import { listConversations } from "@/lib/messages/queries";
import { type Page, test } from "@/tests/e2e/fixtures";
import type { TestAccount } from "@/tests/support/accounts";
import { answerConversation } from "@/tests/support/by-command";
import { asCustomer } from "@/tests/support/factories";

const folder = "test-results/pictures";
/** What the README shows; committed, the rest is not. */
const shown = ["overview-1280", "overview-390", "reading-390", "register-1280"];

const { waterPoint, noMeterPoint } = cast.registered;
const visitors = {
  login: "/login",
  register: "/register",
  "forgot-password": "/forgot-password",
  announcements: announcementsPath,
  help: "/help",
  "help-contact": "/help/contact",
  terms: "/terms",
  privacy: "/privacy",
  cookies: "/cookies",
  accessibility: "/accessibility",
};
const customers = {
  overview: "/",
  "supply-point": `/supply-points/${waterPoint}`,
  "supply-point-without-meter": `/supply-points/${noMeterPoint}`,
  consumption: `/supply-points/${waterPoint}/consumption`,
  prices: `/supply-points/${waterPoint}/prices`,
  reading: `/supply-points/${waterPoint}/reading`,
  report: "/report",
  invoices: invoicesPath,
  "invoices-picking": `${invoicesPath}?pick=1`,
  "open-items": openItemsPath,
  "payment-slip": `${openItemsPath}/payment`,
  payments: paymentsPath,
  contact: contactPath,
  "announcements-mine": announcementsPath,
  settings: "/settings",
  "my-data": "/settings/my-data",
  payers: "/settings/payers",
  "second-factor": "/settings/second-factor",
  access: "/settings/access",
  "settings-calendar": calendarSettingsPath,
  "withdraw-consent": "/settings/withdraw-consent",
  "not-found": "/supply-points/0",
};

for (const language of ["sl", "en"] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [390, 1280]) {
      test.describe(`${language}, ${colorScheme}, ${width} px`, () => {
        test.use({ language, colorScheme, viewport: { width, height: 844 } });
        const name = (page: string) =>
          `${page}-${width}${colorScheme === "dark" ? "-dark" : ""}${language === "en" ? "-en" : ""}`;

        test("visitors' pages", async ({ page }) => {
          await ensureDemoAnnouncements(today());
          for (const [title, path] of Object.entries(visitors)) {
            await page.goto(path);
            await picture(page, name(title), width);
          }
        });

        test("customers' pages", async ({ page, signIn }) => {
          const account = await signIn(cast.registered.payerCode);
          await ensureDemoAnnouncements(today());
          const conversation = await addConversation(account);
          for (const [title, path] of Object.entries(customers)) {
            await page.goto(path);
            await picture(page, name(title), width);
          }
          for (const state of ["open", "overdue", "paid", "cancelled"]) {
            await page.goto(`${invoicesPath}?kind=invoice&state=${state}`);
            await page.getByRole("table").getByRole("link").first().click();
            await page.getByRole("link", { name: /PDF/ }).waitFor();
            await picture(page, name(`invoice-${state}`), width);
          }
          await page.goto(conversationPath(conversation));
          await picture(page, name("conversation"), width);
          await page.getByRole("button", { name: send[language] }).click();
          await page.getByRole("alert").first().waitFor();
          await picture(page, name("conversation-wrong"), width);
          await page.goto(customers.settings);
          await page.locator("details[name=profile] summary").last().click();
          await page.getByLabel(currentPassword[language]).last().fill("Napačno");
          await page.locator("details[open] button[type=submit]").click();
          await page.getByRole("alert").first().waitFor();
          await picture(page, name("settings-password-wrong"), width);
          await page.goto(customers.reading);
          await page.getByLabel(newReading[language]).fill("882");
          await page.getByRole("button", { name: submit[language] }).click();
          await page.getByText("882").first().waitFor();
          await picture(page, name("reading-check"), width);
        });

        test("the consent", async ({ page, signIn }) => {
          await signIn(cast.inArrears.payerCode, { consented: false });
          await page.goto("/consent");
          await picture(page, name("consent"), width);
        });
      });
    }
  }
}

const currentPassword: Record<Language, string> = { sl: "Obstoječe geslo", en: "Present password" };
const send: Record<Language, string> = { sl: "Pošlji", en: "Send" };
const newReading: Record<Language, RegExp> = { sl: /^Novo stanje/, en: /^New reading/ };
const submit: Record<Language, string> = { sl: "Oddaj stanje", en: "Submit reading" };

/** A message that waits, and one that was answered; answers the latter's id. */
async function addConversation(account: TestAccount): Promise<string> {
  const known = await asCustomer(account, (customer) => listConversations(customer, { page: 1, size: 2 }));
  const answered = known.conversations.find(({ state }) => state === "answered");
  if (answered) return answered.id;
  const write = (body: string) =>
    asCustomer(account, (customer) =>
      startConversation(customer, {
        name: "Ana Novak",
        email: account.email,
        topic: "bill",
        supplyPoint: waterPoint,
        body,
        submissionId: randomUUID(),
      }),
    );
  const asked = await write(
    "Na računu za julij je poraba 10 m³, julija pa nas dva tedna ni bilo doma. Ali je bil vodomer res odčitan?",
  );
  if (!asked.ok) throw new Error(asked.reason);
  await answerConversation(asked.value.id, {
    body: "Spoštovana gospa Novak,\n\nstanje 804 m³ ste 31. 7. sporočili sami. Poraba je enaka kot junija. Če menite, da števec ne meri pravilno, vam ga brezplačno pregledamo.",
    officeName: "Maja Kotnik, služba za uporabnike",
  });
  await write("Prosim za obračun na tri osebe namesto štirih, ker se je sin odselil.");
  return asked.value.id;
}

/** The whole page in a window as tall as it is, so that the phone's bar stands at its foot. */
async function picture(page: Page, name: string, width: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  await page.evaluate(async () => {
    await document.fonts.ready;
    const drawn = [...document.querySelectorAll("image")].map(({ href }) => href.baseVal);
    const sources = [...drawn, ...[...document.images].map(({ src }) => src)];
    await Promise.all(
      sources.map((src) =>
        Object.assign(new Image(), { src })
          .decode()
          .catch(() => undefined),
      ),
    );
  });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
  const path = `${folder}/${name}.png`;
  await page.screenshot({ path });
  await page.setViewportSize({ width, height: 844 });
  if (shown.includes(name)) await copyFile(path, `docs/pictures/${name}.png`);
}
