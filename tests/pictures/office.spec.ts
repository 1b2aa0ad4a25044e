import { copyFile, mkdir } from "node:fs/promises";
import { transaction } from "@/db/client";
import { makeBatch } from "@/lib/reading-batches/mutations";
import { test } from "@/tests/e2e/fixtures";
import { confirmReading } from "@/tests/support/by-command";
import { addMail } from "@/tests/support/mail-doors";
import { addResident } from "@/tests/support/resident";
import { addStaff } from "@/tests/support/staff";

const folder = "test-results/pictures";

for (const language of ["sl", "en"] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [390, 1280]) {
      test.describe(`${language}, ${colorScheme}, ${width} px`, () => {
        test.use({ language, colorScheme, viewport: { width, height: 844 } });
        const suffix = `${width}${colorScheme === "dark" ? "-dark" : ""}${language === "en" ? "-en" : ""}`;

        test("the office's pages", async ({ page, enterOffice }) => {
          const resident = await addResident();
          const handedOver = await addResident();
          await confirmReading(handedOver.receiptNumber);
          await transaction("office", (tx) => makeBatch({ tx, officeName: "Maja Kotnik" }));
          await addMail(resident.account);
          await addStaff("operator", { name: "Bine Bor" });
          await addStaff("operator", { name: "Zvezdana Šturm Čebašek", activated: false });
          const pages = {
            "office-login": "/admin/login",
            office: "/admin",
            "office-readings": "/admin/readings",
            "office-reading": `/admin/readings/${resident.receiptNumber}`,
            "office-batches": "/admin/readings/batches",
            "office-messages": "/admin/messages",
            "office-message": `/admin/messages/${resident.conversation}`,
            "office-audit": "/admin/audit",
            "office-staff": "/admin/staff",
            "office-not-allowed": "/admin/not-allowed",
          };
          await mkdir(folder, { recursive: true });
          await enterOffice(await addStaff("admin", { name: "Ana Črnič" }));
          for (const [name, address] of Object.entries(pages)) {
            await page.goto(address);
            const path = `${folder}/${name}-${suffix}.png`;
            await page.screenshot({ path, fullPage: true });
            // The README shows it.
            if (`${name}-${suffix}` === "office-readings-1280")
              await copyFile(path, `docs/pictures/${name}-1280.png`);
          }
        });
      });
    }
  }
}
