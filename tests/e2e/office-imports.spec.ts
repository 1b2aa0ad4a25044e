import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectNoBarriers } from "@/tests/support/browser-barriers";
import { ask, leadsTo } from "@/tests/support/by-hand";
import { addStaff } from "@/tests/support/staff";
import { expect, type Page, test } from "./fixtures";

const words = {
  sl: {
    files: "Datoteke",
    upload: "Naloži",
    wrongName: "Naložite lahko datoteke CSV, XML in PDF",
    mode: "Kaj je v datotekah",
    changes: "Samo spremembe: nič se ne zapre",
    check: "Preveri",
    checked: "Nič ni spremenjeno: to je bilo preverjanje",
    bad: "Nič ni uvoženo: popravite naštete vrstice ali uvozite samo dobre",
    why: "ni šifra plačnika (1 do 20 znakov",
    refused: "Prenesi zavrnjene vrstice: payers.csv",
    skipBad: "Uvozi dobre vrstice, zavrnjene pusti za popravek",
    import: "Uvozi",
    imported: "Uvoženo",
  },
  en: {
    files: "Files",
    upload: "Upload",
    wrongName: "CSV, XML and PDF files can be uploaded",
    mode: "What is in the files",
    changes: "Changes only: nothing is closed",
    check: "Check",
    checked: "Nothing was changed: this was a check",
    bad: "Nothing was imported: mend the rows named, or import the good ones alone",
    why: "is no payer code (1 to 20",
    refused: "Download the refused rows: payers.csv",
    skipBad: "Import the good rows, leave the refused ones to be mended",
    import: "Import",
    imported: "Imported",
  },
};

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const header = "code;name;street;postcode;city;tax_number;closed_on";
let codes = 0;

/** A folder with payers of this test's own; the second row is bad where told. */
async function delivery(bad: boolean): Promise<{ folder: string; path: string; code: string; name: string }> {
  const folder = await mkdtemp(join(tmpdir(), "portal-delivery-"));
  codes += 1;
  const code = `${process.pid}${Date.now() % 100_000}${codes}`;
  const name = `ČRNČIČ ŽIGA ${code}`;
  const path = join(folder, "payers.csv");
  const rows = [header, `${code};${name};Šaleška cesta 2;3320;Velenje;;`, ...(bad ? [`Š 1;;x;33;;;`] : [])];
  await writeFile(path, `${rows.join("\n")}\n`);
  return { folder, path, code, name };
}

for (const [language, width] of [
  ["sl", 1280],
  ["en", 390],
] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${language}, ${width} px, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
      test.use({ language, viewport: { width, height: 844 }, javaScriptEnabled });
      const t = words[language];

      /** Waits for the end of a run; where no script runs, as somebody who presses "reload". */
      const ended = async (page: Page, what: string) => {
        await expect(async () => {
          if (!javaScriptEnabled) await page.reload();
          await expect(page.getByRole("main")).toContainText(what, { timeout: 1_000 });
        }).toPass({ timeout: 60_000 });
      };

      test("files are uploaded, checked, refused with reasons, imported without the bad row", async ({
        page,
        enterOffice,
      }) => {
        const { folder, path, code, name } = await delivery(true);
        await enterOffice(await addStaff("admin", { name: "Ana Črnič" }));
        await page.goto("/admin/imports");
        if (javaScriptEnabled) await expectNoBarriers(page);
        await page.getByLabel(t.files, { exact: true }).setInputFiles({
          name: "payers.exe",
          mimeType: "application/octet-stream",
          buffer: Buffer.from("MZ"),
        });
        await press(page, t.upload);
        await expect(page.getByText(t.wrongName)).toBeVisible();
        await page.getByLabel(t.files, { exact: true }).setInputFiles(path);
        await press(page, t.upload);
        await page.waitForURL(/\/admin\/imports\/[0-9a-f-]{36}$/);
        await expect(page.getByRole("main")).toContainText("payers.csv");
        await page.getByLabel(t.mode).selectOption({ label: t.changes });
        await press(page, t.check);
        await ended(page, t.bad);
        await expect(page.getByRole("main")).toContainText(t.why);
        if (javaScriptEnabled) await expectNoBarriers(page);
        const download = page.waitForEvent("download");
        await page.getByRole("link", { name: t.refused }).first().click();
        expect((await download).suggestedFilename()).toBe("payers.csv");
        await page.getByLabel(t.mode).selectOption({ label: t.changes });
        await page.getByLabel(t.skipBad).check({ force: true });
        await press(page, t.check);
        await ended(page, t.checked);
        await page.getByLabel(t.mode).selectOption({ label: t.changes });
        await page.getByLabel(t.skipBad).check({ force: true });
        await press(page, t.import);
        await ended(page, t.imported);
        await page.goto(`/admin/payers?q=${code}`);
        await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
        await rm(folder, { recursive: true });
      });
    });
  }
}

const boundary = "portal-test-boundary";
const body = (name: string, content: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\n\r\n${content}\r\n--${boundary}--\r\n`;
const multipart = { "content-type": `multipart/form-data; boundary=${boundary}` };

// R19, R23, R26
test("files are taken of who may import alone, and only from the portal's own page", async ({ portal }) => {
  const send = (headers: Record<string, string>) =>
    ask(`${portal.url}/api/office/imports/upload`, {
      method: "POST",
      headers: { ...multipart, ...headers },
      body: body("payers.csv", "code\n"),
    });
  const own = { origin: portal.url };
  const admin = { cookie: `office=${(await addStaff("admin")).token}` };
  expect(leadsTo(await send(own), portal.url)).toMatch(/^\/admin\/login/);
  const operator = await addStaff("operator");
  expect(leadsTo(await send({ ...own, cookie: `office=${operator.token}` }), portal.url)).toBe(
    "/admin/not-allowed",
  );
  const foreign: Record<string, string>[] = [{}, { origin: "null" }, { origin: "https://posta.example" }];
  for (const headers of foreign) {
    expect((await send({ ...headers, ...admin })).status).toBe(403);
  }
  expect(leadsTo(await send({ ...own, ...admin }), portal.url)).toMatch(/^\/admin\/imports\/[0-9a-f-]{36}$/);
});

test("forty megabytes come in whole", async ({ portal }) => {
  const row = `${"1".repeat(20)};NOVAK;Cesta 1;3320;Velenje;;\n`;
  const content = `${header}\n${row.repeat(Math.ceil(40_000_000 / row.length))}`;
  const admin = await addStaff("admin");
  const answer = await ask(`${portal.url}/api/office/imports/upload`, {
    method: "POST",
    headers: { ...multipart, origin: portal.url, cookie: `office=${admin.token}` },
    body: body("payers.csv", content),
  });
  const page = await ask(portal.url + leadsTo(answer, portal.url), {
    headers: { cookie: `office=${admin.token}` },
  });
  expect(page.body).toContain(`${Math.round(content.length / 1_000_000)} MB`);
});
