import { expect, type Page } from "@playwright/test";
import type { Language } from "@/lib/i18n/languages";
import { setCaptchaLetters } from "@/tests/support/captcha-answer";

/** What the customers' screens call things: in Slovenian as the utility's own guide does (FACTS 7.3). */
export const labels = {
  sl: {
    payerCode: "Uporabniško ime (šifra plačnika)",
    controlNumber: "Kontrolna številka",
    email: "Elektronski naslov",
    password: "Geslo",
    passwordAgain: "Ponovi geslo",
    captcha: "Znak iz slike",
    terms: "Strinjam se s Splošnimi pogoji in potrjujem pravilnost podatkov.",
    register: "Registriraj",
    logIn: "Prijava",
    consent: "Soglasje za obdelavo osebnih podatkov (GDPR)",
    yes: /^DA, se strinjam/,
    no: /^NE, se ne strinjam/,
    confirm: "Potrdi",
    reading: "Vnos števnega stanja",
    newValue: /^Novo stanje/,
    readOn: "Datum odčitka",
    submitReading: "Oddaj stanje",
    signOut: "Odjava",
  },
  en: {
    payerCode: "User name (payer code)",
    controlNumber: "Control number",
    email: "E-mail address",
    password: "Password",
    passwordAgain: "Repeat the password",
    captcha: "Characters in the picture",
    terms: "I agree to the Terms of use and confirm that the data are correct.",
    register: "Register",
    logIn: "Log in",
    consent: "Consent to the processing of personal data (GDPR)",
    yes: /^YES, I agree/,
    no: /^NO, I do not agree/,
    confirm: "Confirm",
    reading: "Meter reading",
    newValue: /^New reading/,
    readOn: "Date of reading",
    submitReading: "Submit reading",
    signOut: "Sign out",
  },
} satisfies Record<Language, Record<string, string | RegExp>>;

/** A registration as typed. */
export type Registration = {
  payerCode: string;
  controlNumber: string;
  email: string;
  password: string;
  passwordAgain?: string;
};

/** Letters that the steps put into every captcha. */
export const captchaLetters = "hRtMa";

/** Types a registration and the letters of the picture; sends nothing. */
export async function fillRegistration(page: Page, form: Registration, language: Language): Promise<void> {
  const words = labels[language];
  await page.getByLabel(words.payerCode).fill(form.payerCode);
  await page.getByLabel(words.controlNumber).fill(form.controlNumber);
  await page.getByLabel(words.email).fill(form.email);
  await page.getByLabel(words.password, { exact: true }).fill(form.password);
  await page.getByLabel(words.passwordAgain, { exact: true }).fill(form.passwordAgain ?? form.password);
  // The label lies over its box.
  await page.getByRole("checkbox", { name: words.terms }).check({ force: true });
  await answerCaptcha(page, language);
}

/** Types the letters of the picture that the page shows, or others. */
export async function answerCaptcha(
  page: Page,
  language: Language,
  typed: string = captchaLetters,
): Promise<void> {
  await setCaptchaLetters(await captchaShown(page), captchaLetters);
  await page.getByLabel(labels[language].captcha, { exact: true }).fill(typed);
}

/** Id of the captcha in the form. */
const captchaShown = (page: Page): Promise<string> => page.locator('input[name="captchaId"]').inputValue();

export async function sendRegistration(page: Page, language: Language): Promise<void> {
  await page.getByRole("button", { name: labels[language].register, exact: true }).click();
}

/** Logs in from the login page, wherever that leads. */
export async function logIn(
  page: Page,
  credentials: { username: string; password: string },
  language: Language,
): Promise<void> {
  const words = labels[language];
  await page.getByLabel(words.payerCode).fill(credentials.username);
  await page.getByLabel(words.password, { exact: true }).fill(credentials.password);
  await page.getByRole("button", { name: words.logIn, exact: true }).click();
}

/** Decides on the consent. */
export async function decide(page: Page, answer: "yes" | "no", language: Language): Promise<void> {
  const words = labels[language];
  await expect(page.getByRole("heading", { level: 1, name: words.consent })).toBeVisible();
  await page.getByRole("radio", { name: words[answer] }).check({ force: true });
  await page.getByRole("button", { name: words.confirm, exact: true }).click();
}

/** The value beside a label in a list of facts. */
export const factOf = (page: Page, label: string) =>
  page
    .locator("dl > div")
    .filter({ has: page.getByText(label, { exact: true }) })
    .getByRole("definition");

/** Expects a field to be marked wrong with a sentence, read as a screen reader would. */
export async function expectError(page: Page, label: string | RegExp, sentence: string): Promise<void> {
  const field = page.getByLabel(label, { exact: typeof label === "string" });
  await expect(field).toHaveAttribute("aria-invalid", "true");
  const id = await field.getAttribute("id");
  await expect(field).toHaveAttribute("aria-describedby", new RegExp(`(^| )${id}-error( |$)`));
  await expect(page.locator(`#${id}-error`)).toHaveText(sentence);
}
