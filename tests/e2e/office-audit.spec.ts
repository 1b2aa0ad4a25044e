import { readFile } from "node:fs/promises";
import { expectNoBarriers } from "@/tests/support/browser-barriers";
import { addResident } from "@/tests/support/resident";
import { addStaff } from "@/tests/support/staff";
import { expect, test } from "./fixtures";

const words = {
  sl: {
    seen: "Odčitek pregledan",
    submitted: "Stanje sporočeno",
    of: "Uporabniško ime ali šifra plačnika",
    action: "Kaj",
    show: "Prikaži",
    csv: "Prenesi CSV",
    mine: "Sporočeno stanje pregledano",
  },
  en: {
    seen: "Reading looked at",
    submitted: "Reading reported",
    of: "User name or payer code",
    action: "What",
    show: "Show",
    csv: "Download CSV",
    mine: "A reported reading looked at",
  },
};

for (const [language, width] of [
  ["sl", 1280],
  ["en", 390],
] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${language}, ${width} px, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
      test.use({ language, viewport: { width, height: 844 }, javaScriptEnabled });
      const t = words[language];

      test("what the office looked at is in its log, in a file, and with the customer", async ({
        page,
        enter,
        enterOffice,
      }) => {
        const resident = await addResident();
        await enterOffice(await addStaff("admin", { name: "Ana Črnič" }));
        await page.goto(`/admin/readings/${resident.receiptNumber}`);
        await page.goto("/admin/audit");
        await page.getByLabel(t.of).fill(resident.account.username);
        await page.getByRole("button", { name: t.show, exact: true }).click();
        const table = page.getByRole("main").getByRole("table");
        await expect(table).toContainText(t.seen);
        await expect(table).toContainText(t.submitted);
        await expect(table).toContainText("Ana Črnič");
        await expect(table).toContainText(resident.receiptNumber);
        if (javaScriptEnabled) await expectNoBarriers(page);
        await page.getByLabel(t.action, { exact: true }).selectOption({ label: t.seen });
        await page.getByRole("button", { name: t.show, exact: true }).click();
        await expect(table).not.toContainText(t.submitted);
        const download = page.waitForEvent("download");
        await page.getByRole("link", { name: new RegExp(t.csv) }).click();
        const csv = await readFile(await (await download).path(), "utf8");
        expect(csv.trimEnd().split("\r\n")).toHaveLength(2);
        expect(csv).toContain(`reading.seen;${resident.account.username}`);

        await enter(resident.account);
        await page.goto("/settings/access");
        await expect(page.getByRole("main")).toContainText(t.mine);
        await expect(page.getByRole("main")).toContainText("Ana Črnič");
      });
    });
  }
}
