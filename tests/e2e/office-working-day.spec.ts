import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { today } from "@/lib/dates";
import { submitReadings } from "@/lib/readings/mutations";
import { readingsSchema } from "@/lib/readings/schema";
import { addStreet, inHours } from "@/tests/support/announcements";
import { asCustomer } from "@/tests/support/factories";
import { awaitMail } from "@/tests/support/inbox";
import { addReadHousehold, type ReadHousehold } from "@/tests/support/read-household";
import { readingFields } from "@/tests/support/resident";
import { addStaff } from "@/tests/support/staff";
import { expect, type Page, test } from "./fixtures";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

/** Reports a reading of today as the customer's form does; answers its receipt's number. */
async function reports(household: ReadHousehold, value: string): Promise<string> {
  const sent = await asCustomer(household.account, (customer) =>
    submitReadings(
      customer,
      readingsSchema.parse({ ...readingFields(household, value), confirmed1: value }),
      today(),
    ),
  );
  if (!sent.ok || sent.value.outcome !== "accepted") throw new Error(JSON.stringify(sent));
  return sent.value.taken[0]?.receiptNumber ?? "";
}

// One after the other, as a day goes: data come in, readings come, one is rejected, the others are handed over, a message
// is answered, an outage announced; after each the customer looks at what it means to them.
test("a whole working day of the office, and what the customer sees after each step", async ({
  page,
  browser,
  portal,
  enterOffice,
}) => {
  test.setTimeout(240_000);
  const [good, doubtful] = [await addReadHousehold(), await addReadHousehold()];
  const { street } = await addStreet(good.payer);
  const customersPage = async (token: string) => {
    const context = await browser.newContext({ baseURL: portal.url, locale: "sl-SI" });
    await context.addCookies([{ name: "session", value: token, url: portal.url }]);
    return context.newPage();
  };
  const [mine, theirs] = [
    await customersPage(good.account.token),
    await customersPage(doubtful.account.token),
  ];
  for (const window of [page, mine, theirs]) window.setDefaultTimeout(30_000);
  await enterOffice(await addStaff("admin", { name: "Ana Črnič" }));

  await test.step("billing data come in: a payer has moved and a bill is new", async () => {
    const folder = await mkdtemp(join(tmpdir(), "portal-day-"));
    const { code, name } = good.payer;
    const number = `27${Date.now() % 1_000_000}`;
    await writeFile(
      join(folder, "payers.csv"),
      `code;name;street;postcode;city;tax_number;closed_on\n${code};${name};Nova ulica 7;3320;Velenje;;\n`,
    );
    await writeFile(
      join(folder, "invoices.csv"),
      `number;payer_code;kind;issued_on;period_from;period_to;due_on;net;vat;gross;reference;corrects_number;cancelled_on
${number};${code};invoice;${slovenian(today())};;;${slovenian(today())};40,00;8,80;48,80;SI12 5016234567895;;\n`,
    );
    await page.goto("/admin/imports");
    await page
      .getByLabel("Datoteke", { exact: true })
      .setInputFiles([join(folder, "payers.csv"), join(folder, "invoices.csv")]);
    await press(page, "Naloži");
    await page.getByLabel("Kaj je v datotekah").selectOption({ label: "Samo spremembe: nič se ne zapre" });
    await press(page, "Preveri");
    await expect(page.getByText("Nič ni spremenjeno: to je bilo preverjanje")).toBeVisible({
      timeout: 60_000,
    });
    await page.locator("summary", { hasText: "Kaj se spremeni" }).click();
    await expect(page.getByText("→ Nova ulica 7")).toBeVisible();
    await mine.goto("/finance/invoices");
    await expect(mine.getByRole("main")).not.toContainText(number);
    await page.getByLabel("Kaj je v datotekah").selectOption({ label: "Samo spremembe: nič se ne zapre" });
    await press(page, "Uvozi");
    await expect(page.getByText("Uvoženo", { exact: true })).toBeVisible({ timeout: 60_000 });
    await mine.goto("/finance/invoices");
    await expect(mine.getByRole("main")).toContainText(number);
    await rm(folder, { recursive: true });
  });

  let [accepted, rejected] = ["", ""];
  await test.step("readings come in; the doubtful one stands first and is rejected, the other accepted", async () => {
    rejected = await reports(doubtful, "990");
    accepted = await reports(good, "816");
    await page.goto("/admin/readings");
    await page.getByRole("link", { name: rejected }).click();
    await page.getByLabel("Razlog zavrnitve").fill("Slika kaže drugo številko.");
    await press(page, "Zavrni");
    await expect(page.getByText(`Odčitek ${rejected} je zavrnjen`)).toBeVisible();
    await awaitMail(portal.mailbox, doubtful.account.email, /zavrn|odčit/i);
    await theirs.goto(`/supply-points/${doubtful.point.number}/reading/${rejected}`);
    await expect(theirs.getByRole("main")).toContainText("Slika kaže drugo številko.");
    await page.goto(`/admin/readings/${accepted}`);
    await press(page, "Potrdi");
    await expect(page.getByText(`Odčitek ${accepted} je potrjen`)).toBeVisible();
    await mine.goto(`/supply-points/${good.point.number}/reading/${accepted}`);
    await expect(mine.getByRole("main")).toContainText("Potrjeno");
  });

  await test.step("what was accepted is handed over to billing, what was rejected is not", async () => {
    await page.goto("/admin/readings/batches");
    await press(page, "Predaj potrjene odčitke");
    // Batches of other tests stand in the list already: its newest is this one only on the page that comes.
    await expect(page.getByText(/^Predaja \d+ je pripravljena$/)).toBeVisible();
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: /CSV/ }).first().click();
    const file = await (await download).path();
    const csv = await (await import("node:fs/promises")).readFile(file, "utf8");
    expect(csv).toContain(accepted);
    expect(csv).not.toContain(rejected);
  });

  await test.step("a customer writes and gets an answer", async () => {
    await mine.goto("/contact");
    await mine.getByLabel("Sporočilo", { exact: true }).fill("Kdaj zamenjate števec?");
    await press(mine, "Pošlji");
    await expect(mine.getByText("Kdaj zamenjate števec?").first()).toBeVisible();
    await page.goto(`/admin/messages?q=${good.account.email.split("@")[0]}`);
    await page.getByRole("main").getByRole("table").getByRole("link").first().click();
    await page.getByLabel("Odgovor", { exact: true }).fill("V torek med osmo in deveto.");
    await press(page, "Pošlji odgovor");
    await expect(page.getByText("Odgovor je poslan")).toBeVisible();
    await awaitMail(portal.mailbox, good.account.email, /odgovor/i);
    await mine.reload();
    await mine.goto("/contact");
    await mine
      .getByRole("main")
      .getByRole("link", { name: /Odpri pogovor|Odgovori/ })
      .first()
      .click();
    await expect(mine.getByText("V torek med osmo in deveto.")).toBeVisible();
  });

  await test.step("an outage is announced in the customer's street, and nobody else's", async () => {
    await page.goto("/admin/announcements/new");
    await page.getByLabel("Naslov", { exact: true }).first().fill("Zamenjava cevi");
    await page.getByLabel("Besedilo", { exact: true }).first().fill("Vode ne bo.");
    await page.getByLabel("Od", { exact: true }).fill(inHours(20).replace(" ", "T"));
    await page.getByLabel("Do", { exact: true }).fill(inHours(23).replace(" ", "T"));
    await page.getByLabel(/^Ulice/).fill(street);
    await press(page, "Preveri, koga zadeva");
    await expect(page.getByText(/Odjemna mesta: 1, uporabniški računi: 1/)).toBeVisible();
    await press(page, "Objavi");
    await expect(page.getByText("Obvestilo je zapisano")).toBeVisible();
    await mine.goto("/");
    await expect(mine.getByRole("main")).toContainText("Zamenjava cevi");
    await theirs.goto("/");
    await expect(theirs.getByRole("main")).not.toContainText("Zamenjava cevi");
  });

  await test.step("the customer reads who of the office did what", async () => {
    await theirs.goto("/settings/access");
    await expect(theirs.getByRole("main")).toContainText("Zavrnitev sporočenega odčitka");
    await expect(theirs.getByRole("main")).toContainText("Ana Črnič");
    await page.goto("/admin/audit");
    await expect(page.getByRole("main")).toContainText("Obvestilo zapisano");
    await expect(page.getByRole("main")).toContainText("Uvoz pognan");
  });
});

const slovenian = (day: string): string => day.split("-").reverse().map(Number).join(".");
