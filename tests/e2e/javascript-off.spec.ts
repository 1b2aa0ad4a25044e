import { readingPath, receiptPath } from "@/lib/supply-points/paths";
import { anotherSession } from "@/tests/support/accounts";
import { addBilledPayer } from "@/tests/support/billed-payer";
import {
  expectError,
  fillRegistration,
  labels,
  logIn,
  sendRegistration,
} from "@/tests/support/browser-steps";
import { awaitMail } from "@/tests/support/inbox";
import { addResident } from "@/tests/support/resident";
import { expect, type Page, test } from "./fixtures";

test.use({ javaScriptEnabled: false });

const words = labels.sl;
const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("the language can be changed on any page, stays, and leads back to the page", async ({ page }) => {
  await page.goto("/login?next=%2Fsettings");
  await page.getByRole("button", { name: "English" }).click();
  await expect(heading(page)).toHaveText("Log in");
  await expect(page).toHaveURL("/login?next=%2Fsettings");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.goto("/register");
  await expect(heading(page)).toHaveText("Registration");
  await page.getByRole("button", { name: "Slovenščina" }).click();
  await expect(heading(page)).toHaveText("Registracija");
});

test("the account keeps its language, for the next login and for its mails", async ({
  page,
  portal,
  household,
  enter,
}) => {
  const { account } = household;
  await enter(account);
  await page.goto("/settings");
  await page.getByText("Jezik", { exact: true }).click();
  await page.getByRole("radio", { name: "English" }).check({ force: true });
  await page.getByRole("button", { name: "Zamenjaj jezik" }).click();
  await expect(page.getByRole("heading", { name: "The language is changed" })).toBeVisible();

  await page.context().clearCookies();
  await page.goto("/forgot-password");
  await expect(heading(page)).toHaveText("Pozabljeno geslo");
  await page.getByLabel(words.payerCode).fill(account.username);
  await page.getByRole("button", { name: "Pošlji povezavo" }).click();
  await awaitMail(portal.mailbox, account.email, /^Set a new password$/);
  await page.goto("/login");
  await logIn(page, account, "sl");
  await expect(heading(page)).toHaveText("Overview");
});

test("a faulty registration keeps what was typed, but no password", async ({ page }) => {
  const mine = await addBilledPayer();
  await page.goto("/register");
  await fillRegistration(page, { ...mine, email: "brez afne", password: "Prvo geslo 1" }, "sl");
  await page.getByLabel(words.passwordAgain, { exact: true }).fill("Drugo geslo 2");
  await sendRegistration(page, "sl");
  await expectError(page, words.email, "Vpišite elektronski naslov v obliki ime@primer.si.");
  await expectError(page, words.passwordAgain, "Gesli se ne ujemata. V obe polji vpišite isto geslo.");
  await expect(page.getByLabel(words.payerCode)).toHaveValue(mine.payerCode);
  await expect(page.getByLabel(words.controlNumber)).toHaveValue(mine.controlNumber);
  await expect(page.getByLabel(words.email)).toHaveValue("brez afne");
  await expect(page.getByRole("checkbox", { name: words.terms })).toBeChecked();
  await expect(page.getByLabel(words.password, { exact: true })).toHaveValue("");
  await expect(page.getByLabel(words.passwordAgain, { exact: true })).toHaveValue("");
});

test("a faulty reading keeps day, address and note", async ({ page, household, enter }) => {
  await enter(household.account);
  await page.goto(readingPath(household.point.number));
  const [, yesterday = ""] = await page
    .getByLabel(words.readOn)
    .getByRole("option")
    .evaluateAll((options) => options.map((option) => option.getAttribute("value") ?? ""));
  await page.getByLabel(words.readOn).selectOption(yesterday);
  await page.getByLabel(words.email).fill("brez afne");
  await page.getByLabel(/^Opomba/).fill("Steklo je rosno.\nČitljivo.");
  await page.getByLabel(words.newValue).fill("815");
  await page.getByRole("button", { name: words.submitReading }).click();
  await expectError(page, words.email, "Vpišite elektronski naslov v obliki ime@primer.si.");
  await expect(page.getByLabel(words.newValue)).toHaveValue("815");
  await expect(page.getByLabel(words.readOn)).toHaveValue(yesterday);
  await expect(page.getByLabel(words.email)).toHaveValue("brez afne");
  await expect(page.getByLabel(/^Opomba/)).toHaveValue("Steklo je rosno.\nČitljivo.");
});

test("a reading is corrected, and then withdrawn", async ({ page, portal, enter }) => {
  const { account, point, receiptNumber } = await addResident();
  await enter(account);
  await page.goto(receiptPath(point.number, receiptNumber));
  await page.getByRole("link", { name: "Popravi stanje" }).click();
  await expect(page.getByLabel(words.newValue)).toHaveValue("00815");
  await page.getByLabel(words.newValue).fill("816");
  await page.getByRole("button", { name: words.submitReading }).click();
  await expect(heading(page)).toHaveText("Stanje je oddano");
  await page.goto(receiptPath(point.number, receiptNumber));
  await expect(heading(page)).toHaveText("Stanje je popravljeno");
  await page.getByRole("link", { name: /^\d{4}-\d{6}$/ }).click();

  await page.getByRole("link", { name: "Umakni stanje" }).click();
  await expect(page.getByRole("heading", { name: "Umaknete stanje 816 m³?" })).toBeVisible();
  await page.getByRole("link", { name: "Obdrži stanje" }).click();
  await expect(heading(page)).toHaveText("Stanje je oddano");
  await page.getByRole("link", { name: "Umakni stanje" }).click();
  await page.getByRole("button", { name: "Umakni stanje" }).click();
  await expect(heading(page)).toHaveText("Stanje je umaknjeno");
  await awaitMail(portal.mailbox, account.email, /stanje števca je umaknjeno$/);
});

// R18
test("another device is signed out from the settings", async ({ page, household, enter }) => {
  const { account } = household;
  await anotherSession(account);
  await enter(account);
  await page.goto("/settings");
  await page.getByRole("strong").filter({ hasText: "Prijavljene naprave" }).click();
  const others = page.getByRole("row").filter({ hasNotText: "ta naprava" });
  await others.getByRole("button", { name: /^Odjavi/ }).click();
  await expect(page.getByRole("heading", { name: "Naprava je odjavljena" })).toBeVisible();
  await expect(others.getByRole("button", { name: /^Odjavi/ })).toHaveCount(0);
});

test("signing out leads to the login, which says so", async ({ page, household, enter }) => {
  await enter(household.account);
  await page.goto("/");
  await page.getByRole("banner").getByRole("button", { name: words.signOut }).click();
  await expect(page.getByRole("heading", { name: "Odjavili ste se" })).toBeVisible();
  await page.goto("/");
  await expect(heading(page)).toHaveText("Prijava");
});
