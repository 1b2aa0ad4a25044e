import { addDays, addMonths, today } from "@/lib/dates";
import { createAccount } from "@/tests/support/accounts";
import { addBilledPayer } from "@/tests/support/billed-payer";
import {
  answerCaptcha,
  captchaLetters,
  expectError,
  fillRegistration,
  labels,
  type Registration,
  sendRegistration,
} from "@/tests/support/browser-steps";
import { awaitMail, mailsTo } from "@/tests/support/inbox";
import { expect, type Page, test } from "./fixtures";

const words = labels.sl;
const password = "Jezero pod gradom 7";
const differ = "Šifra plačnika in kontrolna številka se ne ujemata. Preverite obe na istem računu.";
const wrongLetters = "Znaki se ne ujemajo s sliko. Prepišite znake z nove slike.";

const summary = (page: Page) => page.getByRole("main").getByRole("alert");

async function send(page: Page, form: Registration) {
  await page.goto("/register");
  await fillRegistration(page, form, "sl");
  await sendRegistration(page, "sl");
}

test.describe("a wrong pair", () => {
  // R5
  test("is one message that names neither field, and is the same for a code that does not exist", async ({
    page,
    portal: _,
  }) => {
    const [mine, another] = [await addBilledPayer(), await addBilledPayer()];
    for (const payerCode of [mine.payerCode, "7654321"]) {
      const form = { ...mine, payerCode, controlNumber: another.controlNumber, password };
      await send(page, form);
      await expect(summary(page)).toHaveText(differ);
      await expect(page.getByRole("main").locator("[aria-invalid]")).toHaveCount(0);
    }
  });

  test("keeps what was typed but no password, and shows a new picture", async ({ page }) => {
    const mine = await addBilledPayer();
    await page.goto("/register");
    const form = { ...mine, controlNumber: "99999999", password };
    await fillRegistration(page, form, "sl");
    const picture = page.getByRole("img", { name: /Slika s petimi črkami/ });
    const before = await picture.getAttribute("src");
    await sendRegistration(page, "sl");
    await expect(summary(page)).toHaveText(differ);
    await expect(page.getByLabel(words.payerCode)).toHaveValue(mine.payerCode);
    await expect(page.getByLabel(words.controlNumber)).toHaveValue("99999999");
    await expect(page.getByLabel(words.email)).toHaveValue(mine.email);
    await expect(page.getByRole("checkbox")).toBeChecked();
    await expect(page.getByLabel(words.captcha, { exact: true })).toHaveValue("");
    await expect(picture).not.toHaveAttribute("src", before ?? "");
  });

  test("is said in English too", async ({ browser, portal }) => {
    const page = await browser.newPage({ baseURL: portal.url, locale: "en-GB" });
    await page.goto("/register");
    const form = { ...(await addBilledPayer()), controlNumber: "99999999", password };
    await fillRegistration(page, form, "en");
    await sendRegistration(page, "en");
    await expect(summary(page)).toHaveText(
      "The payer code and control number do not match. Check both on the same bill.",
    );
    await page.close();
  });
});

test("a bill older than twelve months proves nothing, one of twelve months does", async ({ page }) => {
  const yearAgo = addMonths(today(), -12);
  await send(page, { ...(await addBilledPayer(addDays(yearAgo, -1))), password });
  await expect(summary(page)).toHaveText(differ);
  await send(page, { ...(await addBilledPayer(yearAgo)), password });
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Poslali smo vam sporočilo");
});

// R5
test("a code with an account gets the same page; only the registered address is told", async ({
  page,
  portal,
}) => {
  const [fresh, known] = [await addBilledPayer(), await addBilledPayer()];
  const account = await createAccount(known.payerCode);
  const read = async (form: Registration) => {
    await send(page, form);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Poslali smo vam sporočilo");
    return (await page.getByRole("main").textContent())?.replace(form.email, "…");
  };
  const typed = "nekdo.drug@primer.si";
  const answers = [
    await read({ ...fresh, password }),
    await read({ ...known, email: typed, password: "Povsem drugo 11" }),
  ];
  expect(answers[1]).toBe(answers[0]);

  const mail = await awaitMail(portal.mailbox, account.email, /Uporabniški račun že obstaja/);
  expect(mail.text).toContain(known.payerCode);
  expect(await mailsTo(portal.mailbox, typed)).toEqual([]);
  await page.goto("/login");
  await page.getByLabel(words.payerCode).fill(known.payerCode);
  await page.getByLabel(words.password, { exact: true }).fill("Povsem drugo 11");
  await page.getByRole("button", { name: words.logIn, exact: true }).click();
  await expect(summary(page)).toContainText("se ne ujemata");
});

// R33
test("letters in the wrong case are wrong, and use the picture up", async ({ page }) => {
  const mine = await addBilledPayer();
  await page.goto("/register");
  await fillRegistration(page, { ...mine, password }, "sl");
  await answerCaptcha(page, "sl", captchaLetters.toUpperCase());
  await sendRegistration(page, "sl");
  await expectError(page, words.captcha, wrongLetters);
  await page.getByLabel(words.password, { exact: true }).fill(password);
  await page.getByLabel(words.passwordAgain, { exact: true }).fill(password);
  await answerCaptcha(page, "sl");
  await sendRegistration(page, "sl");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Poslali smo vam sporočilo");
});

// R6
test("after five wrong pairs the sixth has to wait, and is told how long", async ({ page }) => {
  const mine = await addBilledPayer();
  for (let attempt = 0; attempt < 5; attempt++) {
    await send(page, { ...mine, controlNumber: `9999999${attempt}`, password });
    await expect(summary(page)).toHaveText(differ);
  }
  await send(page, { ...mine, password });
  await expect(summary(page)).toHaveText(
    /^Po več neuspelih poskusih je treba počakati\. Poskusite znova čez \d+ (sekund|sekundo|sekundi|sekunde)\.$/,
  );
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    // R2, R3
    test("a weak password is refused with its reason, and is not in the page", async ({
      page,
      portal: _,
    }) => {
      const mine = { ...(await addBilledPayer()), payerCode: "1024577" };
      const weak: [string, string][] = [
        ["Kratek7", "Geslo potrebuje vsaj 8 znakov."],
        ["brez velike črke", "Geslo potrebuje vsaj eno veliko črko."],
        ["1024577-X", "Geslo ne sme biti šifra plačnika. Izberite drugo geslo."],
        [mine.email.replace("p", "P"), "Geslo ne sme biti elektronski naslov. Izberite drugo geslo."],
        ["Velenje2026!", "Geslo ne sme biti ime podjetja. Izberite drugo geslo."],
        ["Password123", "To geslo je med najpogostejšimi. Izberite drugo geslo."],
        ["Č".repeat(129), "Geslo ima lahko največ 128 znakov."],
      ];
      await page.goto("/register");
      for (const [tried, reason] of weak) {
        await fillRegistration(page, { ...mine, password: tried }, "sl");
        await sendRegistration(page, "sl");
        await expect(summary(page)).toContainText(reason);
        await expectError(page, words.password, reason);
        expect(await page.content()).not.toContain(tried);
      }
    });

    test("an empty form names every field, each a link to it", async ({ page }) => {
      await page.goto("/register");
      await sendRegistration(page, "sl");
      await expect(summary(page).getByRole("heading")).toHaveText("Popravite 6 podatkov");
      const links = summary(page).getByRole("link");
      await expect(links).toHaveText([
        "Vpišite šifro plačnika.",
        "Vpišite kontrolno številko.",
        "Vpišite elektronski naslov v obliki ime@primer.si.",
        "Geslo potrebuje vsaj 8 znakov.",
        "Vpišite znake iz slike.",
        "Označite, da se strinjate s Splošnimi pogoji.",
      ]);
      for (const link of await links.all()) {
        const target = page.locator((await link.getAttribute("href")) ?? "");
        await expect(target).toHaveAttribute("aria-invalid", "true");
      }
    });
  });
}
