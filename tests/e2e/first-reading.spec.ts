import { cast } from "@/lib/demo/cast";
import type { Language } from "@/lib/i18n/languages";
import { newestInvoiceOf } from "@/tests/support/billed-payer";
import {
  decide,
  factOf,
  fillRegistration,
  labels,
  logIn,
  type Registration,
  sendRegistration,
} from "@/tests/support/browser-steps";
import { awaitMail, linkIn } from "@/tests/support/inbox";
import { expect, type Page, test } from "./fixtures";

// With a bill in the hand: registration, mail, activation, login, consent, overview, reading, receipt, confirmation.

const password = "Škalsko jezero 1938";

test.describe("a phone without JavaScript, in Slovenian", () => {
  test.use({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    javaScriptEnabled: false,
  });

  test("from the bill to the confirmed reading", async ({ page, portal }) => {
    const { payerCode, invoiceNumber, waterPoint } = cast.newCustomer;
    const email = "janez.novak@primer.si";

    await page.goto("/");
    await expect(page).toHaveURL("/login");
    await page.getByRole("link", { name: "Registracija za nove uporabnike" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Registracija");
    await fillRegistration(page, { payerCode, controlNumber: invoiceNumber, email, password }, "sl");
    await sendRegistration(page, "sl");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Poslali smo vam sporočilo");

    await openInMailbox(page, portal.mailbox, email, "Aktivirajte uporabniški račun");
    await page.getByRole("link", { name: /\/activate\// }).click();
    await page.getByRole("button", { name: "Aktiviraj uporabniški račun" }).click();
    await expect(page.getByRole("heading", { name: "Uporabniški račun je aktiviran" })).toBeVisible();

    await logIn(page, { username: payerCode, password }, "sl");
    await decide(page, "yes", "sl");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pregled");
    await expect(page.getByText("1234 NOVAK JANEZ")).toBeVisible();
    await expect(page.getByRole("heading", { level: 2, name: "Za plačilo" })).toBeVisible();

    const tools = page.getByRole("navigation", { name: `Odjemno mesto ${waterPoint}` });
    await tools.getByRole("link", { name: labels.sl.reading }).click();
    const reading = await reportUsual(page, "sl");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Stanje je oddano");
    const receipt = await receiptNumber(page);

    await openInMailbox(page, portal.mailbox, email, `Potrdilo ${receipt}: stanje števca je oddano`);
    await expect(page.getByText(`Stanje: ${reading} m³`)).toBeVisible();
    await page.getByRole("link", { name: new RegExp(receipt) }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Stanje je oddano");

    await page.goto(`/supply-points/${waterPoint}`);
    const row = page.getByRole("row").filter({ hasText: "Prejeto" });
    await expect(row).toContainText(`${reading} m³`);
    await expect(row).toContainText("Sporočil uporabnik");
  });
});

test.describe("a desktop with JavaScript, in English", () => {
  test.use({ viewport: { width: 1280, height: 800 }, language: "en" });

  test("from the bill to the confirmed reading", async ({ page, portal }) => {
    const { payerCode, point } = cast.inCredit;
    const email = "urska.jersic@example.com";
    const form: Registration = {
      payerCode,
      controlNumber: await newestInvoiceOf(payerCode),
      email,
      password,
    };

    await page.goto("/");
    await page.getByRole("link", { name: "Registration for new users" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Registration");
    await fillRegistration(page, form, "en");
    await sendRegistration(page, "en");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("We sent you a message");

    const activation = await awaitMail(portal.mailbox, email, /^Activate your user account$/);
    await page.goto(linkIn(activation, "/activate/"));
    await page.getByRole("button", { name: "Activate the user account" }).click();
    await expect(page.getByRole("heading", { name: "The user account is active" })).toBeVisible();

    await logIn(page, { username: payerCode, password }, "en");
    await decide(page, "yes", "en");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Overview");
    await expect(page.getByText(`${payerCode} ${cast.inCredit.name}`)).toBeVisible();
    await expect(page.getByText(/^Overpaid €/)).toBeVisible();

    const tools = page.getByRole("navigation", { name: `Supply point ${point}` });
    await tools.getByRole("link", { name: labels.en.reading }).click();
    const reading = await reportUsual(page, "en");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("The reading is submitted");
    const receipt = await receiptNumber(page);

    const confirmation = await awaitMail(portal.mailbox, email, /meter reading received$/);
    expect(confirmation.subject).toBe(`Receipt ${receipt}: meter reading received`);
    expect(confirmation.text).toContain(`${reading}\u00a0m³`);
    await page.goto(linkIn(confirmation, `/supply-points/${point}/reading/${receipt}`));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("The reading is submitted");

    await page.goto(`/supply-points/${point}`);
    const row = page.getByRole("row").filter({ hasText: "Received" });
    await expect(row).toContainText(`${reading} m³`);
    await expect(row).toContainText("Reported by the customer");
  });
});

/** Opens a mail of the local mailbox as a person does: by subject and address. */
async function openInMailbox(page: Page, mailbox: string, email: string, subject: string): Promise<void> {
  await awaitMail(mailbox, email, new RegExp(subject));
  await page.goto("/mailbox");
  const mail = page.getByRole("listitem").filter({ hasText: email }).filter({ hasText: subject });
  await mail.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(subject);
}

/** Reports what the page itself expects; answers the value as it is written. */
async function reportUsual(page: Page, language: Language): Promise<string> {
  const words = labels[language];
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.reading);
  const expected = language === "sl" ? "Pričakovano novo stanje" : "Expected new reading";
  const range = (await factOf(page, expected).textContent()) ?? "";
  const [value = ""] = /^[\d.,]+/.exec(range) ?? [];
  await page.getByLabel(words.newValue).fill(value);
  await page.getByRole("button", { name: words.submitReading }).click();
  return value;
}

async function receiptNumber(page: Page): Promise<string> {
  const [number] = page.url().match(/[^/]+$/) ?? [];
  expect(number).toMatch(/^\d{4}-\d{6}$/);
  await expect(page.getByText(number ?? "", { exact: true })).toBeVisible();
  return number ?? "";
}
