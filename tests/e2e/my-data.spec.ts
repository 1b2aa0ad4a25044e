import { readFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { unzipSync } from "fflate";
import { transaction } from "@/db/client";
import { dataExportPath, dataExportZipPath, myDataZipPath } from "@/lib/data-export/paths";
import { today } from "@/lib/dates";
import type { Language } from "@/lib/i18n/languages";
import { expectNoBarriers } from "@/tests/support/browser-barriers";
import { ask as askByHand } from "@/tests/support/by-hand";
import { addHousehold } from "@/tests/support/factories";
import { addLargeHousehold } from "@/tests/support/large-household";
import { makeWaitingCopies } from "@/tests/support/made-copy";
import { expect, type Page, test } from "./fixtures";

const words = {
  sl: {
    title: "Moji podatki",
    download: "Prenesi podatke",
    file: "moji-podatki",
    ask: "Pripravi kopijo",
    waiting: "Kopijo pripravljamo",
    look: "Preveri, ali je narejena",
    ready: "Kopija je pripravljena",
    gone: "Te kopije ni več",
    again: "Pripravi novo kopijo",
    explained: "Kopija vaših podatkov",
  },
  en: {
    title: "My data",
    download: "Download the data",
    file: "my-data",
    ask: "Make a copy",
    waiting: "We are making the copy",
    look: "See whether it is ready",
    ready: "The copy is ready",
    gone: "This copy is gone",
    again: "Make a new copy",
    explained: "A copy of your data",
  },
} satisfies Record<Language, Record<string, string>>;

async function saved(page: Page, link: string) {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link }).click(),
  ]);
  const files = unzipSync(new Uint8Array(await readFile(await file.path())));
  const textOf = (name: string) => Buffer.from(files[name] ?? []).toString("utf8");
  return { name: file.suggestedFilename(), textOf };
}

for (const language of ["sl", "en"] as const) {
  for (const width of [1280, 390]) {
    for (const javaScriptEnabled of [true, false]) {
      test.describe(`${language}, ${width} px, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
        test.use({ language, viewport: { width, height: 844 }, javaScriptEnabled });
        const t = words[language];
        const settle = async (page: Page) => {
          if (javaScriptEnabled) await expectNoBarriers(page);
        };

        test("a copy is downloaded at once from the settings", async ({ page, enter }) => {
          const { account, payer } = await addHousehold();
          await transaction("office", (tx) =>
            tx.execute(sql`update accounts set language = ${language} where id = ${account.id}::uuid`),
          );
          await enter(account);
          await page.goto("/settings");
          await page.getByRole("link", { name: t.title }).click();
          await expect(page.getByRole("heading", { level: 1 })).toHaveText(t.title);
          await settle(page);
          const { name, textOf } = await saved(page, t.download);
          expect(name).toBe(`${t.file}-${payer.code}-${today()}.zip`);
          expect(textOf("README.txt")).toContain(t.explained);
          expect(JSON.parse(textOf("payers.json"))).toMatchObject([{ payer: payer.code }]);
        });

        test("a large one is asked for, being made, ready, and gone after its time", async ({
          page,
          enter,
        }) => {
          const { account } = await addLargeHousehold();
          await enter(account);
          await page.goto("/settings/my-data");
          await settle(page);
          await page.getByRole("button", { name: t.ask }).click();
          await expect(page.getByRole("heading", { name: t.waiting })).toBeVisible();
          await settle(page);
          await makeWaitingCopies();
          await page.getByRole("link", { name: t.look }).click();
          await expect(page.getByRole("heading", { name: t.ready })).toBeVisible();
          await settle(page);
          const { textOf } = await saved(page, t.download);
          expect(JSON.parse(textOf("invoice-lines.json"))).toHaveLength(20_001);
          await transaction("office", (tx) =>
            tx.execute(sql`update data_exports set made_at = made_at - interval '49 hours',
              expires_at = expires_at - interval '49 hours' where account_id = ${account.id}::uuid`),
          );
          await page.reload();
          await expect(page.getByRole("heading", { name: t.gone })).toBeVisible();
          await settle(page);
          await page.getByRole("button", { name: t.again }).click();
          await expect(page.getByRole("heading", { name: t.waiting })).toBeVisible();
        });
      });
    }
  }
}

// R24
test("a large copy is not made while a browser waits, and another's file is as unknown", async ({
  portal,
}) => {
  const [large, other] = [await addLargeHousehold(), await addHousehold()];
  const { token: session } = large.account;
  const direct = await askByHand(portal.url + myDataZipPath, { session });
  expect(direct.status).toBe(303);
  const [row] = await transaction("office", async (tx) => {
    await tx.execute(
      sql`insert into data_exports (id, account_id) values (gen_random_uuid(), ${large.account.id}::uuid)`,
    );
    return tx.execute<{ id: string }>(
      sql`select id::text as id from data_exports where account_id = ${large.account.id}::uuid`,
    );
  });
  const id = row?.id ?? "";
  const waiting = await askByHand(portal.url + dataExportZipPath(id), { session });
  expect([waiting.status, waiting.headers.location]).toEqual([303, dataExportPath(id)]);
  const asked = async (copy: string) => {
    const { status, body } = await askByHand(portal.url + dataExportZipPath(copy), {
      session: other.account.token,
    });
    return { status, body };
  };
  expect(await asked(id)).toEqual(await asked("5f1c0c6e-2b7d-4f0e-8a51-0c9d8e7f6a54"));
  expect((await asked("%F0%9F%99%82")).status).toBe(404);
});
