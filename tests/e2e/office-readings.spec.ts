import { readFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { expectNoBarriers } from "@/tests/support/browser-barriers";
import { awaitMail } from "@/tests/support/inbox";
import { tabTo } from "@/tests/support/keyboard";
import { addResident } from "@/tests/support/resident";
import { addStaff } from "@/tests/support/staff";
import { expect, type Page, test } from "./fixtures";

const words = {
  sl: {
    title: "Odčitki za pregled",
    accept: "Potrdi",
    reject: "Zavrni",
    ask: "Zahtevaj novo stanje",
    reason: "Razlog zavrnitve",
    noReason: "Vpišite razlog.",
    accepted: (receipt: string) => `Odčitek ${receipt} je potrjen`,
    rejected: (receipt: string) => `Odčitek ${receipt} je zavrnjen`,
    asked: (receipt: string) => `Za odčitek ${receipt} smo prosili za novo stanje`,
    tick: "Izberi odčitek",
    acceptTicked: "Potrdi izbrane",
    many: "Potrjen je 1 odčitek",
    noneTicked: "Izberite vsaj en odčitek.",
    batches: "Predaja obračunu",
    handOver: "Predaj potrjene odčitke",
    ready: /Predaja \d+ je pripravljena/,
    takeBack: /^Vzemi nazaj/,
    takenBack: /je vzeta nazaj/,
    rejectedMail: /stanje zavrnjeno|zavrnjen/i,
    askedMail: /prosimo za novo stanje/,
  },
  en: {
    title: "Readings to look at",
    accept: "Accept",
    reject: "Reject",
    ask: "Ask for another reading",
    reason: "Reason of the rejection",
    noReason: "Enter the reason.",
    accepted: (receipt: string) => `Reading ${receipt} is accepted`,
    rejected: (receipt: string) => `Reading ${receipt} is rejected`,
    asked: (receipt: string) => `Another reading in place of ${receipt} is asked for`,
    tick: "Choose reading",
    acceptTicked: "Accept the chosen",
    many: "1 reading is accepted",
    noneTicked: "Choose at least one reading.",
    batches: "Hand over to billing",
    handOver: "Hand the accepted readings over",
    ready: /Batch \d+ is ready/,
    takeBack: /^Take back/,
    takenBack: /is taken back/,
    rejectedMail: /stanje zavrnjeno|zavrnjen/i,
    askedMail: /prosimo za novo stanje/,
  },
};

/** Only what a test reports itself waits. */
const emptyQueue = () =>
  transaction("office", (tx) =>
    tx.execute(
      sql`update readings set confirmed_at = now(), billed_at = now() where source = 'customer' and billed_at is null`,
    ),
  );
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

for (const [language, width] of [
  ["sl", 1280],
  ["en", 390],
] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${language}, ${width} px, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
      test.use({ language, viewport: { width, height: 844 }, javaScriptEnabled });
      const t = words[language];

      test("asked anew, rejected, accepted, handed over and taken back", async ({
        page,
        portal,
        enterOffice,
      }) => {
        await emptyQueue();
        const residents = [
          await addResident(),
          await addResident(),
          await addResident(),
          await addResident(),
        ];
        const [one, two, three, four] = residents.map(({ receiptNumber }) => receiptNumber);
        await enterOffice(await addStaff("admin"));
        await page.goto("/admin/readings");
        if (javaScriptEnabled) await expectNoBarriers(page);
        await page.getByRole("link", { name: one }).click();
        await expect(page.getByRole("heading", { level: 1 })).toContainText(one ?? "");
        await expect(page.getByRole("main").locator("img")).toHaveAttribute("src", /photo$/);
        await press(page, t.reject);
        await expect(page.getByRole("main").getByRole("alert")).toContainText(t.noReason);
        await press(page, t.ask);
        await expect(page.getByText(t.asked(one ?? ""))).toBeVisible();
        await expect(page.getByRole("heading", { level: 1 })).toContainText(two ?? "");
        await awaitMail(portal.mailbox, residents[0]?.account.email ?? "", t.askedMail);

        await page.getByLabel(t.reason).fill("Številka je nejasna. Čestitke 🙂");
        await press(page, t.reject);
        await expect(page.getByText(t.rejected(two ?? ""))).toBeVisible();
        await awaitMail(portal.mailbox, residents[1]?.account.email ?? "", t.rejectedMail);
        await expect(page.getByRole("heading", { level: 1 })).toContainText(three ?? "");
        await press(page, t.accept);
        await expect(page.getByText(t.accepted(three ?? ""))).toBeVisible();

        await page.goto("/admin/readings");
        await press(page, t.acceptTicked);
        await expect(page.getByRole("main").getByRole("alert")).toContainText(t.noneTicked);
        await page.getByRole("checkbox", { name: `${t.tick} ${four}` }).check();
        await press(page, t.acceptTicked);
        await expect(page.getByText(t.many)).toBeVisible();

        await page.getByRole("link", { name: t.batches }).click();
        await press(page, t.handOver);
        await expect(page.getByText(t.ready)).toBeVisible();
        if (javaScriptEnabled) await expectNoBarriers(page);
        const download = page.waitForEvent("download");
        await page.getByRole("link", { name: /^CSV/ }).first().click();
        const csv = await readFile(await (await download).path(), "utf8");
        expect(csv).toContain(three ?? "");
        expect(csv).toContain(four ?? "");
        expect(csv).not.toContain(two ?? "");
        await page.getByRole("button", { name: t.takeBack }).first().click();
        await expect(page.getByText(t.takenBack)).toBeVisible();
      });
    });
  }
}

test("by key: a accepts, n asks, r goes to the reason, and none while somebody types", async ({
  page,
  enterOffice,
}) => {
  await emptyQueue();
  const [one, two, three] = [await addResident(), await addResident(), await addResident()];
  await enterOffice(await addStaff());
  await page.goto(`/admin/readings/${one.receiptNumber}`);
  await page.getByText("Tipke:").waitFor();
  await page.keyboard.press("a");
  await expect(page.getByText(words.sl.accepted(one.receiptNumber))).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(two.receiptNumber);
  await page.keyboard.press("n");
  await expect(page.getByText(words.sl.asked(two.receiptNumber))).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(three.receiptNumber);
  await page.keyboard.press("r");
  await page.keyboard.type("a narn");
  await expect(page.getByLabel(words.sl.reason)).toHaveValue("a narn");
  await tabTo(page, page.getByRole("button", { name: words.sl.reject, exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByText(words.sl.rejected(three.receiptNumber))).toBeVisible();
});
