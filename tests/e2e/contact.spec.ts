import { brand } from "@/lib/brand";
import type { Language } from "@/lib/i18n/languages";
import { contactPath, conversationPath } from "@/lib/messages/paths";
import { listConversations } from "@/lib/messages/queries";
import type { TestAccount } from "@/tests/support/accounts";
import { expectNoBarriers } from "@/tests/support/browser-barriers";
import { answerConversation } from "@/tests/support/by-command";
import { addHousehold, asCustomer } from "@/tests/support/factories";
import { photo } from "@/tests/support/hostile-pictures";
import { awaitMail } from "@/tests/support/inbox";
import { expect, type Page, test } from "./fixtures";

const words = {
  sl: {
    title: "Stik z nami",
    name: "Ime in priimek",
    email: "Naslov elektronske pošte",
    topic: "Zadeva",
    bill: "Račun ali plačilo",
    point: "Odjemno mesto",
    body: "Sporočilo",
    submit: "Pošlji",
    sent: "Sporočilo je poslano",
    yours: "Vaša sporočila",
    none: "Ni podatkov",
    waiting: "Čaka na odgovor",
    answered: "Odgovorjeno",
    reply: "Odgovori",
    open: "Odpri pogovor (3 sporočila)",
    empty: "Napišite sporočilo.",
    noName: "Vpišite ime in priimek.",
    draft: "Vrnili smo besedilo, ki ste ga začeli pisati.",
    now: /Zdaj (odprto|zaprto)/,
  },
  en: {
    title: "Contact us",
    name: "First and last name",
    email: "E-mail address",
    topic: "Subject",
    bill: "Invoice or payment",
    point: "Supply point",
    body: "Message",
    submit: "Send",
    sent: "The message is sent",
    yours: "Your messages",
    none: "No data",
    waiting: "Waiting for an answer",
    answered: "Answered",
    reply: "Reply",
    open: "Open the conversation (3 messages)",
    empty: "Write a message.",
    noName: "Enter your name.",
    draft: "We brought back the text that you had begun to write.",
    now: /(Open|Closed) now/,
  },
} satisfies Record<Language, Record<string, string | RegExp>>;

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const question = "Na računu za julij je poraba 10 m³.\nAli je bil števec res odčitan? 😀";

const jpeg = async () => ({
  name: "okvara 📷.jpg",
  mimeType: "image/jpeg",
  buffer: await photo(2_400, 1_800)
    .withExif({ IFD0: { Make: "SECRETCAM" } })
    .jpeg()
    .toBuffer(),
});

const conversationsOf = (account: TestAccount) =>
  asCustomer(account, (customer) => listConversations(customer, { page: 1, size: 10 }));

for (const language of ["sl", "en"] as const) {
  for (const width of [1280, 390]) {
    for (const javaScriptEnabled of [true, false]) {
      test.describe(`${language}, ${width} px, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
        test.use({ language, viewport: { width, height: 844 }, javaScriptEnabled });
        const t = words[language];

        test("write to the office, read the answer, write back", async ({ page, enter, portal }) => {
          const { account, point } = await addHousehold();
          await enter(account);
          await page.goto(contactPath);
          await expect(heading(page)).toHaveText(t.title);
          await expect(page).toHaveTitle(new RegExp(`^${t.title}`));
          const main = page.getByRole("main");
          await expect(main.getByRole("link", { name: brand.phone })).toHaveAttribute(
            "href",
            brand.phoneLink,
          );
          await expect(main.getByRole("link", { name: brand.email })).toHaveAttribute(
            "href",
            `mailto:${brand.email}`,
          );
          await expect(main.getByText(t.now)).toBeVisible();
          await expect(page.getByLabel(t.email)).toHaveValue(account.email);
          if (javaScriptEnabled) await expectNoBarriers(page);

          await page.getByLabel(t.name).fill("");
          await page.getByRole("button", { name: t.submit }).click();
          await expect(main.getByRole("link", { name: t.noName })).toBeVisible();
          await expect(main.getByRole("link", { name: t.empty })).toBeVisible();
          if (javaScriptEnabled) await expectNoBarriers(page);

          const name = `Živa Čuk ${point.number}`;
          await page.getByLabel(t.name).fill(name);
          await page.getByLabel(t.topic).selectOption(t.bill);
          await page.getByLabel(t.point).selectOption(point.number);
          await page.getByLabel(t.body, { exact: true }).fill(question);
          await page.getByRole("button", { name: t.submit }).click();
          await expect(page.getByRole("heading", { name: t.sent })).toBeVisible();
          const list = page.getByRole("region", { name: t.yours });
          await expect(list.getByText("Ali je bil števec res odčitan? 😀")).toBeVisible();
          await expect(list.getByText(t.waiting)).toBeVisible();
          await expect(page.getByLabel(t.body, { exact: true }), "the form is empty again").toHaveValue("");
          if (javaScriptEnabled) await expectNoBarriers(page);
          const told = await awaitMail(portal.mailbox, brand.email, new RegExp(name));
          expect(told.text).toContain("Ali je bil števec res odčitan? 😀");
          expect(told.text).toContain(point.number);

          const { conversations } = await conversationsOf(account);
          expect(conversations).toHaveLength(1);
          const id = conversations[0]?.id ?? "";
          await answerConversation(id, { body: "Stanje ste sporočili sami.", officeName: "Maja Kotnik" });
          await page.goto(contactPath);
          await expect(list.getByText(t.answered)).toBeVisible();
          await expect(list.getByText("Maja Kotnik")).toBeVisible();

          await list.getByRole("link", { name: t.reply }).click();
          await expect(page).toHaveURL(new RegExp(conversationPath(id)));
          await expect(heading(page)).toBeVisible();
          if (javaScriptEnabled) await expectNoBarriers(page);
          await page.getByRole("button", { name: t.submit }).click();
          await expect(main.getByRole("link", { name: t.empty })).toBeVisible();
          await page.getByLabel(t.body, { exact: true }).fill("Hvala.");
          await page.getByRole("button", { name: t.submit }).click();
          await expect(page.getByRole("heading", { name: t.sent })).toBeVisible();
          await expect(main.getByText("Hvala.")).toBeVisible();
          await expect(main.getByText(t.waiting)).toBeVisible();
          await page.goto(contactPath);
          await expect(list.getByRole("link", { name: t.open })).toBeVisible();
        });
      });
    }
  }
}

test("what was being written outlives a login that ran out, and is forgotten once sent", async ({
  page,
  enter,
  context,
}) => {
  const t = words.sl;
  const { account } = await addHousehold();
  await enter(account);
  await page.goto(contactPath);
  await page.getByLabel(t.topic).selectOption(t.bill);
  await page.getByLabel(t.body, { exact: true }).fill(question);
  await context.clearCookies();
  await page.getByRole("button", { name: t.submit }).click();
  await expect(page).toHaveURL(/\/login/);
  await enter(account);
  await page.goto(contactPath);
  await expect(page.getByText(t.draft)).toBeVisible();
  await expect(page.getByLabel(t.body, { exact: true })).toHaveValue(question);
  await page.getByRole("button", { name: t.submit }).click();
  await expect(page.getByRole("heading", { name: t.sent })).toBeVisible();
  await page.goto(contactPath);
  await expect(page.getByLabel(t.body, { exact: true })).toHaveValue("");
  expect((await conversationsOf(account)).conversations).toMatchObject([{ topic: "bill" }]);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    // R29
    test("pictures go along, made anew; what is no picture is named at its field, and nothing is lost", async ({
      page,
      enter,
    }) => {
      const { account } = await addHousehold();
      await enter(account);
      await page.goto(contactPath);
      await page.getByText("Priložite slike").click();
      await page.getByLabel("Slika 1").setInputFiles(await jpeg());
      await page
        .getByLabel("Slika 3")
        .setInputFiles({ name: "x.jpg", mimeType: "image/jpeg", buffer: Buffer.from("<svg/>") });
      await page.getByLabel(words.sl.body, { exact: true }).fill(question);
      await page.getByRole("button", { name: words.sl.submit }).click();
      await expect(page.getByLabel("Slika 3")).toHaveAttribute("aria-invalid", "true");
      await expect(page.locator("#attachment3-error")).toContainText("Datoteka ni slika JPEG, PNG ali WebP.");
      await expect(page.getByLabel(words.sl.body, { exact: true })).toHaveValue(question);
      await page.getByLabel("Slika 3").setInputFiles([]);
      await page.getByLabel("Slika 1").setInputFiles(await jpeg());
      await page.getByRole("button", { name: words.sl.submit }).click();
      await expect(page.getByRole("heading", { name: words.sl.sent })).toBeVisible();
      const href = await page.getByRole("link", { name: "Slika 1 od 1" }).getAttribute("href");
      const answer = await page.request.get(href ?? "");
      expect(answer.headers()).toMatchObject({ "content-type": "image/jpeg", "cache-control": "no-store" });
      expect((await answer.body()).includes("SECRETCAM")).toBe(false);
    });
  });
}

test("a double click sends one message", async ({ page, enter }) => {
  const { account } = await addHousehold();
  await enter(account);
  await page.goto(contactPath);
  await page.getByLabel(words.sl.body, { exact: true }).fill(question);
  await page.getByRole("button", { name: words.sl.submit }).dblclick();
  await expect(page.getByRole("heading", { name: words.sl.sent })).toBeVisible();
  expect((await conversationsOf(account)).total).toBe(1);
});

test("nothing written yet: said so; an unknown conversation answers as unknown", async ({ page, enter }) => {
  const { account } = await addHousehold();
  await enter(account);
  await page.goto(contactPath);
  await expect(page.getByRole("region", { name: words.sl.yours }).getByText(words.sl.none)).toBeVisible();
  for (const id of ["0b7b1c5e-7a52-4f6a-9a43-2f1d3c9e8a10", "nonsense"]) {
    expect((await page.goto(conversationPath(id)))?.status()).toBe(404);
  }
});

// R24
test("another's conversation answers as an unknown one", async ({ page, enter }) => {
  const { account } = await addHousehold();
  await enter(account);
  await page.goto(contactPath);
  await page.getByLabel(words.sl.body, { exact: true }).fill(question);
  await page.getByRole("button", { name: words.sl.submit }).click();
  await expect(page.getByRole("heading", { name: words.sl.sent })).toBeVisible();
  const { conversations } = await conversationsOf(account);
  await enter((await addHousehold()).account);
  expect((await page.goto(conversationPath(conversations[0]?.id ?? "")))?.status()).toBe(404);
});
