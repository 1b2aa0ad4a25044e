import { codeAt } from "@/lib/second-factor/totp";
import { expectNoBarriers } from "@/tests/support/browser-barriers";
import { awaitMail, linkIn } from "@/tests/support/inbox";
import { tabTo } from "@/tests/support/keyboard";
import { addStaff } from "@/tests/support/staff";
import { expect, type Page, test } from "./fixtures";

const words = {
  sl: {
    email: "E-poštni naslov",
    password: "Geslo",
    again: "Ponovi geslo",
    next: "Naprej",
    code: "Koda",
    logIn: "Prijava",
    save: "Shrani geslo",
    connected: "Aplikacija je povezana",
    goOn: "Kode imam, naprej",
    home: "Pregled",
    name: "Ime in priimek",
    role: "Vloga",
    invite: "Pošlji povabilo",
    invited: "Povabilo je poslano",
    subject: /Povabilo v upravo/,
    wrong: "se ne ujemata",
    wrongCode: "Koda ni prava",
    signOut: "Odjava",
    out: "Odjavljeni ste",
    notAllowed: "Tega ne smete",
    lock: /^Zakleni dostop/,
    locked: "Dostop je zaklenjen",
    spent: "Povabilo ne velja več",
  },
  en: {
    email: "E-mail address",
    password: "Password",
    again: "Repeat the password",
    next: "Continue",
    code: "Code",
    logIn: "Log in",
    save: "Save the password",
    connected: "The app is connected",
    goOn: "I have the codes, continue",
    home: "Overview",
    name: "Name",
    role: "Role",
    invite: "Send the invitation",
    invited: "The invitation is sent",
    subject: /Invitation to the office/,
    wrong: "do not match",
    wrongCode: "The code is not right",
    signOut: "Log out",
    out: "You are signed out",
    notAllowed: "You may not do this",
    lock: /^Lock access/,
    locked: "Access is locked",
    spent: "This invitation is no longer valid",
  },
};

const box = (page: Page, name: string) => page.getByRole("main").getByLabel(name, { exact: true });
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

for (const language of ["sl", "en"] as const) {
  for (const width of [1280, 390]) {
    for (const javaScriptEnabled of [true, false]) {
      test.describe(`${language}, ${width} px, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
        test.use({ language, viewport: { width, height: 844 }, javaScriptEnabled });
        const t = words[language];

        test("invited, with an app connected, at work, out, and in again", async ({
          page,
          browser,
          portal,
          enterOffice,
        }) => {
          const admin = await addStaff("admin", { name: "Ana Črnič" });
          await enterOffice(admin);
          await page.goto("/admin/staff");
          const email = `nova-${admin.id.slice(0, 8)}@primer.si`;
          await press(page, t.invite);
          await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
          await box(page, t.name).fill("Žan Črv");
          await box(page, t.email).fill(email);
          await press(page, t.invite);
          await expect(page.getByText(t.invited)).toBeVisible();
          if (javaScriptEnabled) await expectNoBarriers(page);
          // The invitation is written in the language of who invites: of the account, not of the browser.
          const mail = await awaitMail(portal.mailbox, email, words.sl.subject);

          const context = await browser.newContext({
            baseURL: portal.url,
            locale: language === "sl" ? "sl-SI" : "en-GB",
            viewport: { width, height: 844 },
            javaScriptEnabled,
          });
          const theirs = await context.newPage();
          const link = linkIn(mail, "/admin/invitation/");
          await theirs.goto(link);
          if (javaScriptEnabled) await expectNoBarriers(theirs);
          await box(theirs, t.password).fill("Škalsko jezero 1938");
          await box(theirs, t.again).fill("Škalsko jezero 1938");
          await press(theirs, t.save);
          const secret = ((await theirs.locator(".code-groups").textContent()) ?? "").replaceAll(" ", "");
          if (javaScriptEnabled) await expectNoBarriers(theirs);
          await box(theirs, t.code).fill(codeAt(secret, Date.now() - 3_600_000));
          await press(theirs, t.logIn);
          await expect(theirs.getByRole("main").getByRole("alert")).toContainText(t.wrongCode);
          await box(theirs, t.code).fill(codeAt(secret, Date.now()));
          await press(theirs, t.logIn);
          await expect(theirs.getByText(t.connected)).toBeVisible();
          const codes = await theirs.locator(".code-list li").allTextContents();
          expect(codes).toHaveLength(10);
          if (javaScriptEnabled) await expectNoBarriers(theirs);
          await theirs.getByRole("link", { name: t.goOn }).click();
          await expect(heading(theirs)).toHaveText(t.home);
          await expect(theirs.getByRole("banner")).toContainText("Žan Črv");
          if (javaScriptEnabled) await expectNoBarriers(theirs);
          await theirs.goto("/admin/staff");
          await expect(heading(theirs)).toHaveText(t.notAllowed);

          await theirs.goto("/admin");
          await press(theirs, t.signOut);
          await expect(theirs.getByText(t.out)).toBeVisible();
          await theirs.goto(link);
          await expect(heading(theirs)).toHaveText(t.spent);
          await theirs.goto("/admin");
          await box(theirs, t.email).fill(email);
          await box(theirs, t.password).fill("Ni pravo geslo 1");
          await press(theirs, t.next);
          await expect(theirs.getByRole("main").getByRole("alert")).toContainText(t.wrong);
          await expect(box(theirs, t.email)).toHaveValue(email);
          await box(theirs, t.password).fill("Škalsko jezero 1938");
          await press(theirs, t.next);
          await box(theirs, t.code).fill(codes[3] ?? "");
          await press(theirs, t.logIn);
          await expect(heading(theirs)).toHaveText(t.home);

          // Anew, and not the page of the invitation: its notice takes the focus and would scroll the button away.
          await page.goto("/admin/staff");
          await page
            .getByRole("row")
            .filter({ hasText: email })
            .getByRole("button", { name: t.lock })
            .click();
          await expect(page.getByText(t.locked, { exact: true })).toBeVisible();
          await theirs.reload();
          await expect(theirs).toHaveURL(/\/admin\/login/);
          await context.close();
        });
      });
    }
  }
}

test("with the keyboard alone: login, code, the list of the staff", async ({ page }) => {
  const admin = await addStaff("admin");
  await page.goto("/admin/staff");
  await tabTo(page, box(page, words.sl.email));
  await page.keyboard.type(admin.email);
  await tabTo(page, box(page, words.sl.password));
  await page.keyboard.type(admin.password);
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Koda za prijavo");
  await tabTo(page, box(page, words.sl.code));
  await page.keyboard.type(codeAt(admin.secret, Date.now()));
  await page.keyboard.press("Enter");
  await expect(heading(page)).toHaveText("Zaposleni");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("main").getByRole("button").first());
});
