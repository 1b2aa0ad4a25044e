import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { importBillingData } from "@/lib/billing-import/import";
import type { ImportOptions } from "@/lib/billing-import/report";
import {
  billingFolder,
  emptyBillingTables,
  importDay,
  rowsOf,
  withoutRow,
  withRow,
} from "@/tests/support/billing-folder";

beforeEach(emptyBillingTables);

const load = (folder: string, options: Partial<ImportOptions> = {}) =>
  importBillingData(folder, { mode: "full", today: importDay, ...options });

describe("--skip-bad", () => {
  const files = {
    "payers.csv": withRow(
      "payers.csv",
      '5;"DRUGA; ""K2""";;3320;Velenje;;31.2.2026',
      '6;"odprto',
      "7;TRETJA;Cesta 1",
    ),
    "readings.csv": withRow(
      "readings.csv",
      "water;A2;1.12.2026;790;company;",
      "water;A2;1.11.2026;782;company;",
    ),
  };

  test("imports the good rows and closes nothing in files with bad ones", async () => {
    await load(
      await billingFolder({ "payers.csv": withRow("payers.csv", "8;STARA;Cesta 1;3320;Velenje;;") }),
    );
    const report = await load(await billingFolder(files), { skipBad: true });
    expect(report).toMatchObject({ ok: true, refusedRows: 4, notClosed: ["payers.csv", "readings.csv"] });
    expect(report.files["readings.csv"]).toMatchObject({ rows: 6, refused: 1, added: 1, closed: 0 });
    expect(await rowsOf(sql`select code, closed_on from payers where code in ('5', '8')`)).toEqual([
      { code: "8", closed_on: null },
    ]);
    expect(await rowsOf(sql`select refused_rows from imports order by id desc limit 1`)).toEqual([
      { refused_rows: 4 },
    ]);
  });

  test("writes the bad rows, which come in once they are mended", async () => {
    const folder = await billingFolder(files);
    const { refusedFolder } = await load(folder, { skipBad: true });
    expect(refusedFolder).toBe(join(folder, "refused"));
    const refused = join(folder, "refused", "payers.csv");
    const written = await readFile(refused, "utf8");
    expect(written.split("\r\n")).toEqual([
      "\ufeffcode;name;street;postcode;city;tax_number;closed_on;reason",
      '5;"DRUGA; ""K2""";;3320;Velenje;;31.2.2026;"street must not be empty; closed_on is no day (1.11.2017 or 2017-11-01)"',
      '"6;""odprto";;;;;;;a quote is not closed, or something follows the closing quote',
      "7;TRETJA;Cesta 1;;;;;the header has 7 fields",
      "",
    ]);

    const [header = "", five = ""] = written.split("\r\n");
    await writeFile(
      refused,
      `${header}\r\n${five.replace(";;3320", ";Cesta 5;3320").replace("31.2", "28.2")}\r\n`,
    );
    await rm(join(folder, "refused", "readings.csv"));
    const mended = await load(join(folder, "refused"), { mode: "changes" });
    expect(mended).toMatchObject({ ok: true, files: { "payers.csv": { added: 1 } } });
    expect(await rowsOf(sql`select name, street from payers where code = '5'`)).toEqual([
      { name: 'DRUGA; "K2"', street: "Cesta 5" },
    ]);
  });

  test("leaves no refused rows of an earlier import behind", async () => {
    const folder = await billingFolder(files);
    await load(folder, { skipBad: true });
    await writeFile(join(folder, "readings.csv"), withoutRow("readings.csv", /nothing/));
    await load(folder, { skipBad: true });
    await expect(readFile(join(folder, "refused", "readings.csv"))).rejects.toThrow("ENOENT");
  });

  test("a line of 10 MB is one bad row among others", async () => {
    const folder = await billingFolder({
      "payers.csv": withRow(
        "payers.csv",
        `9;${"x".repeat(10_000_000)};;;;;`,
        "5;PETA;Cesta 1;3320;Velenje;;",
      ),
    });
    const report = await load(folder, { skipBad: true });
    expect(report.problems).toMatchObject([{ line: 4, reason: "line-too-long" }]);
    expect(report.files["payers.csv"]).toMatchObject({ rows: 4, refused: 1, added: 3 });
  });
});
