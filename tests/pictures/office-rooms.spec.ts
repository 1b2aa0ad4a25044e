import { mkdir } from "node:fs/promises";
import { expect, type Page, test } from "@/tests/e2e/fixtures";
import { announce, inHours } from "@/tests/support/announcements";
import { goodFiles } from "@/tests/support/billing-folder";
import { addUpload } from "@/tests/support/import-doors";
import { addMail } from "@/tests/support/mail-doors";
import { addResident } from "@/tests/support/resident";
import { addStaff, addTemplate } from "@/tests/support/staff";

const folder = "test-results/pictures";

/** A check of a delivery with a bad row, seen to its end. */
async function checked(page: Page): Promise<string> {
  const files = goodFiles();
  files["payers.csv"] += "ŠČ 1;;Cesta 1;33;Velenje;;\n";
  const path = `/admin/imports/${await addUpload(files)}`;
  await page.goto(path);
  await page.locator("button[value=check]").click();
  await expect(page.locator(".notice-danger")).toBeVisible({ timeout: 60_000 });
  return path;
}

for (const language of ["sl", "en"] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [390, 1280]) {
      test.describe(`${language}, ${colorScheme}, ${width} px`, () => {
        test.use({ language, colorScheme, viewport: { width, height: 844 } });
        const suffix = `${width}${colorScheme === "dark" ? "-dark" : ""}${language === "en" ? "-en" : ""}`;

        test("the office's further rooms", async ({ page, enterOffice }) => {
          const resident = await addResident();
          const { payer, account, conversation } = resident;
          await addTemplate(`Zamenjava števca ${suffix}`);
          await addMail(account);
          const mail = await addMail(account, { sentAt: new Date() });
          const announcement = await announce({ targets: [{ service: "water" }] });
          await announce({ publish: inHours(2) });
          await enterOffice(await addStaff("admin", { name: "Ana Črnič" }));
          const pages = {
            "office-payers": "/admin/payers?q=Kersnikova",
            "office-payer": `/admin/payers/${payer.code}?done=unlocked`,
            "office-seen": `/admin/payers/${payer.code}/${account.id}`,
            "office-delete": `/admin/payers/${payer.code}/${account.id}/delete`,
            "office-announcements": "/admin/announcements",
            "office-announcement": `/admin/announcements/${announcement}`,
            "office-mail": "/admin/mail",
            "office-one-mail": `/admin/mail/${mail}`,
            "office-templates": "/admin/messages/templates",
            "office-answer": `/admin/messages/${conversation}`,
            "office-window": "/admin/readings/window",
            "office-missing": "/admin/readings/window/missing",
            "office-import": await checked(page),
            "office-imports": "/admin/imports",
          };
          await mkdir(folder, { recursive: true });
          for (const [name, path] of Object.entries(pages)) {
            await page.goto(path);
            await page.screenshot({ path: `${folder}/${name}-${suffix}.png`, fullPage: true });
          }
          await page.goto("/admin/announcements/new");
          await page.locator("button[value=preview]").click();
          await page.screenshot({
            path: `${folder}/office-announcement-faults-${suffix}.png`,
            fullPage: true,
          });
        });
      });
    }
  }
}
