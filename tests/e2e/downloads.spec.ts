import { readFile } from "node:fs/promises";
import { get } from "node:http";
import { eq, sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { sessions } from "@/db/schema/sessions";
import { greenButtonPath, readingsCsvPath } from "@/lib/supply-points/paths";
import { createAccount } from "@/tests/support/accounts";
import { ask } from "@/tests/support/by-hand";
import { addMeter, addPayer, addReading, addSupplyPoint } from "@/tests/support/factories";
import { allOf, xmlTree } from "@/tests/support/xml-tree";
import { expect, test } from "./fixtures";

// R30: a point may be called anything; its name comes back as the file's.
const numbers = { "25-7/Č": "25-7_Č", 'a"b;c %41': "a_b_c _41" };

for (const [number, inFile] of Object.entries(numbers)) {
  test(`a browser saves the readings of ${number} as CSV and as Green Button`, async ({
    page,
    portal,
    enter,
  }) => {
    const payer = await addPayer();
    const account = await createAccount(payer.code);
    const worker = portal.url.slice(-2);
    const point = await addSupplyPoint(payer, { number: `${number}${worker}` });
    await addReading(await addMeter(point), "2026-08-31", "812.5");
    await enter(account);
    await page.goto("/");
    const save = async (path: string) => {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.evaluate((href) => window.location.assign(href), path),
      ]);
      return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
    };
    const csv = await save(readingsCsvPath(point.number, { from: "2026-08-01", to: "2026-08-31" }));
    expect(csv.name).toBe(`odčitki-${inFile}${worker}-2026-08-01-2026-08-31.csv`);
    expect(csv.text).toMatch(/^\ufeffdatum;odjemno mesto;/);
    expect(csv.text).toMatch(/\r\n31\.08\.2026;[^\r]*;812,5;m³;812,5;Odčitek podjetja\r\n$/);
    const feed = await save(greenButtonPath(point.number));
    expect(feed.name).toBe(`green-button-${inFile}${worker}.xml`);
    expect(allOf(xmlTree(feed.text), "value").map(({ text }) => text)).toEqual(["812500"]);
  });
}

// R22
test("downloads are kept nowhere and taken for nothing else than they are", async ({ portal, household }) => {
  const { point, account } = household;
  const types = { csv: "text/csv; charset=utf-8", xml: "application/atom+xml; charset=utf-8" };
  const paths = { csv: readingsCsvPath(point.number), xml: greenButtonPath(point.number) };
  for (const kind of ["csv", "xml"] as const) {
    const { status, headers } = await ask(portal.url + paths[kind], { session: account.token });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-type": types[kind],
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    expect(headers["content-disposition"]).toMatch(/^attachment; filename="/);
  }
});

test("a wrong range is told in the account's language", async ({ portal, household }) => {
  const path = readingsCsvPath(household.point.number, { from: "2026-02-30", to: "2026-12-31" });
  const { status, body } = await ask(portal.url + path, { session: household.account.token });
  expect([status, body]).toEqual([
    400,
    "Datum v naslovu prenosa ni pravilen. Pravilen je na primer 2026-09-28.\n",
  ]);
  const turned = readingsCsvPath(household.point.number, { from: "2026-12-31", to: "2026-01-01" });
  const answer = await ask(portal.url + turned, { session: household.account.token });
  expect([answer.status, answer.body]).toEqual([400, "Konec obdobja je pred njegovim začetkom.\n"]);
});

// R16, R23
test("a download is cut short, visibly, when the session ends on the way", async ({ portal, household }) => {
  const { point, meter, account } = household;
  await transaction("office", async (tx) => {
    await tx.execute(sql`update tenures set valid_from = '1900-01-01' where supply_point_id = ${point.id}`);
    await tx.execute(
      sql`update meter_installations set installed_on = '1900-01-01' where meter_id = ${meter.id}`,
    );
    await tx.execute(sql`insert into readings (meter_id, supply_point_id, read_on, value, source)
      select ${meter.id}, ${point.id}, '1900-01-01'::date + n, 0, 'remote' from generate_series(1, 40000) n`);
  });
  const whole = await ask(portal.url + readingsCsvPath(point.number), { session: account.token });
  expect(whole.body.split("\r\n").length).toBeGreaterThan(40_000);
  const outcome = await new Promise<{ bytes: number; complete: boolean }>((resolve, reject) => {
    const headers = { cookie: `session=${account.token}` };
    get(portal.url + readingsCsvPath(point.number), { headers, agent: false }, async (response) => {
      let bytes = 0;
      response.once("readable", async () => {
        response.pause();
        await transaction("office", (tx) => tx.delete(sessions).where(eq(sessions.accountId, account.id)));
        response.on("data", (chunk: Buffer) => {
          bytes += chunk.length;
        });
      });
      response.on("error", () => undefined);
      response.on("close", () => resolve({ bytes, complete: response.complete }));
    }).on("error", reject);
  });
  expect(outcome.complete).toBe(false);
  expect(outcome.bytes).toBeLessThan(Buffer.byteLength(whole.body));
});
