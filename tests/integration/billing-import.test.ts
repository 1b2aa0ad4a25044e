import { join } from "node:path";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { BillingFile } from "@/lib/billing-import/file-spec";
import { importBillingData } from "@/lib/billing-import/import";
import type { ImportOptions } from "@/lib/billing-import/report";
import {
  billingFolder,
  emptyBillingTables,
  goodLines,
  importDay,
  onlyFiles,
  replaced,
  rowsOf,
  withRow,
} from "@/tests/support/billing-folder";

beforeEach(emptyBillingTables);

const load = (folder: string, options: Partial<ImportOptions> = {}) =>
  importBillingData(folder, { mode: "full", today: importDay, ...options });

/** New, changed, unchanged and closed rows of a file. */
const counted = (report: Awaited<ReturnType<typeof load>>, file: BillingFile) => {
  const { added, changed, unchanged, closed } = report.files[file] ?? {};
  return [added, changed, unchanged, closed];
};

describe("a good folder", () => {
  test("comes in whole, and again changes nothing (R42)", async () => {
    const folder = await billingFolder();
    const first = await load(folder);
    expect(first).toMatchObject({ ok: true, problemCount: 0, refusedRows: 0 });
    expect(Object.values(first.files).map(({ rows, added }) => [rows, added])).toEqual(
      [2, 3, 2, 3, 3, 2, 4, 2, 2, 2, 3, 3, 2].map((rows) => [rows, rows]),
    );

    const again = await load(folder);
    expect(again.ok).toBe(true);
    for (const { rows, ...counts } of Object.values(again.files)) {
      expect(counts).toEqual({ refused: 0, added: 0, changed: 0, unchanged: rows, closed: 0 });
    }
    expect(again.filesSha256).toBe(first.filesSha256);
  });

  test("is kept exactly: names, cents, decimals, days, moments", async () => {
    await load(await billingFolder());
    expect(await rowsOf(sql`select name, tax_number from payers order by code`)).toEqual([
      { name: "ČRNČIČ ŽIGA", tax_number: "SI12345678" },
      { name: "NOVAK JANEZ", tax_number: null },
    ]);
    expect(
      await rowsOf(sql`select number, net_cents, vat_cents, gross_cents, reference,
        (select number from invoices c where c.id = v.corrects_id) as corrects from invoices v order by number`),
    ).toEqual([
      {
        number: "12345678",
        net_cents: 5840,
        vat_cents: 555,
        gross_cents: 6395,
        reference: "SI125016234567895",
        corrects: null,
      },
      {
        number: "12345679",
        net_cents: -840,
        vat_cents: -80,
        gross_cents: -920,
        reference: "RF45SBO2010",
        corrects: "12345678",
      },
    ]);
    expect(
      await rowsOf(sql`select value::text, read_on, source from readings r order by read_on, r.value`),
    ).toEqual([
      { value: "520.000", read_on: "2020-12-31", source: "company" },
      { value: "742.000", read_on: "2026-06-30", source: "company" },
      { value: "781.500", read_on: "2026-10-31", source: "customer" },
      { value: "1204.125", read_on: "2026-10-31", source: "remote" },
    ]);
    // Six in the morning and midnight in Slovenia, in winter.
    expect(
      await rowsOf(sql`select as_of at time zone 'UTC' as as_of from open_items order by as_of`),
    ).toEqual([{ as_of: "2026-11-22T23:00:00" }, { as_of: "2026-11-23T05:00:00" }]);
    expect(
      await rowsOf(sql`select p.number, i.code from supply_point_price_items l join supply_points p on p.id = supply_point_id
        join price_items i on i.id = price_item_id order by code`),
    ).toEqual([
      { number: "100", code: "OMREZNINA" },
      { number: "100", code: "VODARINA" },
    ]);
  });

  test("leaves a row in the history of imports; a check and a refusal leave none", async () => {
    const folder = await billingFolder();
    expect(await load(folder, { checkOnly: true })).toMatchObject({ ok: true, checkOnly: true });
    expect(await rowsOf(sql`select from payers union all select from imports`)).toEqual([]);
    await load(folder, { mode: "changes" });
    await load(await billingFolder({ "payers.csv": withRow("payers.csv", "x;;;;;;") }));
    expect(
      await rowsOf(sql`select mode, refused_rows, files -> 'payers.csv' as payers from imports`),
    ).toEqual([
      {
        mode: "changes",
        refused_rows: 0,
        payers: { rows: 2, refused: 0, added: 2, changed: 0, unchanged: 0, closed: 0 },
      },
    ]);
  });
});

describe("changed rows", () => {
  test("are counted where they are, also where two tables hold what one row says", async () => {
    await load(await billingFolder());
    const report = await load(
      await billingFolder({
        "payers.csv": replaced("payers.csv", "NOVAK JANEZ", "NOVAK JANEZ ML."),
        "prices.csv": replaced("prices.csv", "Omrežnina;", "Omrežnina DN 20;"),
        "supply-points.csv": replaced("supply-points.csv", "VODARINA,OMREZNINA", "VODARINA"),
        "meters.csv": replaced("meters.csv", "31.12.2026", "31.12.2031"),
      }),
    );
    expect(counted(report, "payers.csv")).toEqual([0, 1, 1, 0]);
    expect(counted(report, "prices.csv")).toEqual([0, 1, 2, 0]);
    expect(counted(report, "supply-points.csv")).toEqual([0, 1, 1, 0]);
    expect(counted(report, "meters.csv")).toEqual([0, 1, 2, 0]);
    expect(counted(report, "readings.csv")).toEqual([0, 0, 4, 0]);
  });

  test("may come alone, and refer to what is already known", async () => {
    await load(await billingFolder());
    const [header = ""] = goodLines("readings.csv");
    const folder = await onlyFiles({
      "readings.csv": `${header}\nwater;A2;1.11.2026;782;company;12345678\n`,
    });
    const report = await load(folder, { mode: "changes" });
    expect(report).toMatchObject({ ok: true, files: { "readings.csv": { added: 1, closed: 0 } } });
    expect(Object.keys(report.files)).toEqual(["readings.csv"]);
  });
});

test("rows that stay as they are are not even locked: nobody waits for an import that has nothing to say", async () => {
  const folder = await billingFolder();
  const locks = sql`select 'meters' as name, xmax::text as by, ctid::text as at from meters
    union all select 'payers', xmax::text, ctid::text from payers
    union all select 'readings', xmax::text, ctid::text from readings`;
  await load(folder);
  const before = await rowsOf(locks);
  await load(folder);
  expect(await rowsOf(locks)).toEqual(before);
});

describe("the form of files", () => {
  const [header = "", ...rows] = goodLines("payers.csv");
  const names = sql`select name from payers order by code`;
  const expected = [{ name: "ČRNČIČ ŽIGA" }, { name: "NOVAK JANEZ" }];

  test.each([
    ["UTF-8 with BOM", `\ufeff${[header, ...rows].join("\n")}`],
    ["CRLF and empty lines", `${[header, "", ...rows].join("\r\n")}\r\n\r\n`],
    [
      "quotes around everything",
      [header, ...rows].map((row) => `"${row.replaceAll(";", '";"')}"`).join("\n"),
    ],
    [
      "columns in another order, optional ones left out",
      "city;name;code;street;postcode\nVelenje;NOVAK JANEZ;1234;DUNAJSKA CESTA BB;3320\nVelenje;ČRNČIČ ŽIGA;1177;Šaleška cesta 2;3320",
    ],
  ])("%s", async (_name, content) => {
    expect(await load(await billingFolder({ "payers.csv": content }))).toMatchObject({ ok: true });
    expect(await rowsOf(names)).toEqual(expected);
  });

  test("Windows-1250", async () => {
    const text = [header, ...rows].join("\r\n");
    const letters: Record<string, number> = { Č: 0xc8, Š: 0x8a, Ž: 0x8e, š: 0x9a };
    const bytes = Uint8Array.from([...text].map((letter) => letters[letter] ?? letter.charCodeAt(0)));
    expect(await load(await billingFolder({ "payers.csv": bytes }))).toMatchObject({ ok: true });
    expect(await rowsOf(names)).toEqual(expected);
    expect(await rowsOf(sql`select street from payers where code = '1177'`)).toEqual([
      { street: "Šaleška cesta 2" },
    ]);
  });

  test("letters from anywhere, and line breaks within quotes", async () => {
    const payers = withRow("payers.csv", '7;"Hiša 🏠\nŁódź ""Pod lipo""";Cesta {1}, \\2;3320;Velenje;;');
    expect(await load(await billingFolder({ "payers.csv": payers }))).toMatchObject({ ok: true });
    expect(await rowsOf(sql`select name, street from payers where code = '7'`)).toEqual([
      { name: 'Hiša 🏠 Łódź "Pod lipo"', street: "Cesta {1}, \\2" },
    ]);
  });

  test("files missing from a full load, unknown files, wrong headers and encodings are told together", async () => {
    const folder = await billingFolder({
      "tenures.csv": null,
      "invoices.csv": "number;payer\n",
      "prices.csv": new Uint8Array([0xff, 0xfe, 0x41, 0]),
      "open-items.csv": "",
      "payer.csv": "code\n",
    });
    const report = await load(folder, { skipBad: true });
    expect(report).toMatchObject({ ok: false, reason: "bad-files" });
    expect(report.problems.map(({ file, column, reason }) => [file, column, reason])).toEqual(
      expect.arrayContaining([
        ["payer.csv", "", "unknown-file"],
        ["prices.csv", "", "utf-16"],
        ["tenures.csv", "", "missing-file"],
        ["invoices.csv", "payer", "unknown-column"],
        ["invoices.csv", "gross", "missing-column"],
        ["open-items.csv", "", "no-header"],
      ]),
    );
    expect(await load(join(folder, "nowhere"))).toMatchObject({
      ok: false,
      problems: [{ reason: "not-readable" }],
    });
    expect(await rowsOf(sql`select from payers`)).toEqual([]);
  });
});
