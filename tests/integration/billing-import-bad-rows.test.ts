import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { BillingFile } from "@/lib/billing-import/file-spec";
import { importBillingData } from "@/lib/billing-import/import";
import { problemLine } from "@/lib/billing-import/problem-line";
import type { ImportOptions, Problem } from "@/lib/billing-import/report";
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

/** A row that must be refused, and where and why. */
type BadRow = [file: BillingFile, row: string, column: string, reason: Problem["reason"], detail?: string];

const badRows: BadRow[] = [
  ["payers.csv", "1234;DRUGI;Cesta 1;3320;Velenje;;", "code", "duplicate", "2"],
  ["payers.csv", "12 4;DRUGI;Cesta 1;3320;Velenje;;", "code", "no-payer-code"],
  ["payers.csv", "5;;Cesta 1;3320;Velenje;;", "name", "is-empty"],
  ["payers.csv", `5;${"x".repeat(201)};Cesta 1;3320;Velenje;;`, "name", "too-long", "200"],
  ["payers.csv", "5;DRUGI\u0000;Cesta 1;3320;Velenje;;", "name", "control-character"],
  ["payers.csv", "5;DRUGI;Cesta 1;33 20;Velenje;;", "postcode", "inner-blank"],
  ["payers.csv", "5;DRUGI;Cesta 1;3320;Velenje;;30.2.2026", "closed_on", "no-day"],
  ["payers.csv", "5;DRUGI;Cesta 1", "", "wrong-field-count", "7"],
  ["payers.csv", '5;"DRUGI;Cesta 1;3320;Velenje;;', "", "broken-quote"],
  [
    "prices.csv",
    "VODARINA;water;volume;Vodarina;Water supplied;m3;;1.5.2024;1;9,5",
    "valid_from",
    "duplicate",
    "3",
  ],
  ["prices.csv", "VODARINA;water;volume;Voda;Water supplied;m3;;1.5.2025;1;9,5", "name", "disagrees", "2"],
  ["prices.csv", "ODVOZ;waste;volume;Odvoz;;m3;;1.5.2025;1;101", "vat_rate", "too-large", "2"],
  ["prices.csv", "ODVOZ;waste;bin;Odvoz;;m3;;1.5.2025;1;9,5", "component", "not-in-list"],
  [
    "supply-points.csv",
    "300;water;Cesta 1;3320;Velenje;;;;;;;;VODARINA,ODVOZ;",
    "price_items",
    "unknown-reference",
    "prices.csv",
  ],
  ["supply-points.csv", "300;steam;Cesta 1;3320;Velenje;;;;;;;;;", "services", "not-in-list"],
  ["supply-points.csv", "300;waste;Cesta 1;3320;Velenje;;;;;;-1;;;", "persons", "no-whole-number"],
  ["tenures.csv", "100;999;1.1.2010;31.12.2010", "payer_code", "unknown-reference", "payers.csv"],
  ["tenures.csv", "999;1234;1.1.2010;", "supply_point_number", "unknown-reference", "supply-points.csv"],
  ["tenures.csv", "100;1177;1.1.2026;", "valid_from", "tenure-overlap", "1234, 2021-07-01 to "],
  ["tenures.csv", "100;1177;1.2.2012;1.1.2012", "valid_to", "before-start", "valid_from"],
  [
    "meters.csv",
    "water;B1;999;;m3;5;0;;;1.1.2020;0;;;",
    "supply_point_number",
    "unknown-reference",
    "supply-points.csv",
  ],
  ["meters.csv", "water;B1;100;;l;5;0;;;1.1.2020;0;;;", "unit", "not-in-list"],
  ["meters.csv", "water;B1;100;;m3;10;0;;;1.1.2020;0;;;", "digits", "out-of-range", "1 to 9"],
  ["meters.csv", "water;B1;100;;m3;3;0;;;1.1.2020;1000;;;", "initial_value", "over-register"],
  ["meters.csv", "water;B1;100;;m3;5;0;;;1.1.2020;0;;7;", "final_value", "without-other", "removed_on"],
  [
    "meters.csv",
    "water;B1;100;;m3;5;0;;;1.1.2020;0;31.12.2019;7;",
    "removed_on",
    "before-start",
    "installed_on",
  ],
  [
    "meters.csv",
    "water;A2;200;Itron;m3;5;0;31.12.2026;ne;1.1.2025;0;;;",
    "installed_on",
    "installation-overlap",
    "100, 2021-09-14 to ",
  ],
  ["meters.csv", "water;A2;200;Sensus;m3;5;0;31.12.2026;ne;1.1.2010;0;1.1.2011;9;", "type", "disagrees", "3"],
  ["readings.csv", "water;B9;1.1.2026;1;company;", "meter_serial", "unknown-reference", "meters.csv"],
  ["readings.csv", "gas;A2;1.1.2026;1;company;", "meter_serial", "unknown-reference", "meters.csv"],
  ["readings.csv", "water;A1;1.1.2026;1;company;", "read_on", "not-installed"],
  ["readings.csv", "water;A2;24.11.2026;790;company;", "read_on", "in-future"],
  ["readings.csv", "water;A2;1.11.2026;100000;company;", "value", "over-register"],
  ["readings.csv", "water;A2;1.11.2026;-1;company;", "value", "is-negative"],
  ["readings.csv", "water;A2;1.11.2026;790;guess;", "source", "not-in-list"],
  [
    "readings.csv",
    "water;A2;1.11.2026;790;company;77",
    "invoice_number",
    "unknown-reference",
    "invoices.csv",
  ],
  ["readings.csv", "water;A2;30.6.2026;743;company;", "source", "duplicate", "3"],
  [
    "invoices.csv",
    "9;999;invoice;1.1.2026;;;9.1.2026;1;0;1;SI99;;",
    "payer_code",
    "unknown-reference",
    "payers.csv",
  ],
  [
    "invoices.csv",
    "9;1234;invoice;1.1.2026;;;9.1.2026;1;0;1;SI12 5016234567890;;",
    "reference",
    "wrong-reference",
    "wrong check digit",
  ],
  ["invoices.csv", "9;1234;invoice;1.1.2026;;;9.1.2026;1;0,09;1,1;SI99;;", "gross", "wrong-sum"],
  ["invoices.csv", "9;1234;credit_note;1.1.2026;;;9.1.2026;1;0;1;SI99;;", "gross", "credit-not-negative"],
  [
    "invoices.csv",
    "9;1234;invoice;1.1.2026;1.12.2025;;9.1.2026;1;0;1;SI99;;",
    "period_from",
    "without-other",
    "period_to",
  ],
  [
    "invoices.csv",
    "9;1234;invoice;1.1.2026;;;9.1.2026;1;0;1;SI99;8;",
    "corrects_number",
    "unknown-reference",
    "invoices.csv",
  ],
  [
    "invoice-lines.csv",
    "99;1;;;Vodarina;;;1;m3;1;9,5;1;0,1;1,1",
    "invoice_number",
    "unknown-reference",
    "invoices.csv",
  ],
  ["invoice-lines.csv", "12345678;0;;;Vodarina;;;1;m3;1;9,5;1;0,1;1,1", "line_number", "out-of-range"],
  [
    "invoice-lines.csv",
    "12345678;3;999;;Vodarina;;;1;m3;1;9,5;1;0,1;1,1",
    "supply_point_number",
    "unknown-reference",
  ],
  [
    "open-items.csv",
    "1234;X;99;1.1.2026;1;1;;23.11.2026",
    "invoice_number",
    "unknown-reference",
    "invoices.csv",
  ],
  ["open-items.csv", "1234;X;;1.1.2026;1,234;1;;23.11.2026", "original_amount", "too-many-decimals", "2"],
  ["open-items.csv", "1234;X;;1.1.2026;1;1;;23.11.2026 25:00", "as_of", "no-moment"],
  ["degree-days.csv", "30.10.2025;1", "day", "duplicate", "2"],
  ["degree-days.csv", "24.11.2026;1", "day", "in-future"],
  ["degree-days.csv", "2.11.2026;-1", "degree_days", "is-negative"],
  ["degree-days.csv", "2.11.2026;1000", "degree_days", "too-large", "3"],
  ["degree-days.csv", "2.11.2026;1,234", "degree_days", "too-many-decimals", "2"],
  ["calorific-values.csv", "1.9.2026;11", "month", "duplicate", "2"],
  ["calorific-values.csv", "2.11.2026;11", "month", "not-first-of-month"],
  ["calorific-values.csv", "1.11.2026;0,000", "kwh_per_m3", "out-of-range", "more than 0"],
  ["calorific-values.csv", "1.11.2026;11,123456", "kwh_per_m3", "too-many-decimals", "5"],
];

describe("a bad row", () => {
  test.each(badRows)("%s: %s", async (file, row, column, reason, detail) => {
    const line = goodLines(file).length + 1;
    const report = await load(await billingFolder({ [file]: withRow(file, row) }));
    expect(report).toMatchObject({ ok: false, reason: "bad-rows", refusedRows: 1, problemCount: 1 });
    expect(report.problems).toEqual([
      expect.objectContaining({ file, line, column, reason, ...(detail !== undefined && { detail }) }),
    ]);
    expect(report.files[file]).toMatchObject({ rows: line - 1, refused: 1, added: 0 });
    expect(await rowsOf(sql`select from payers union all select from imports`)).toEqual([]);
  });

  test("is named in a sentence with file, line, column and value", async () => {
    const report = await load(
      await billingFolder({ "meters.csv": withRow("meters.csv", "water;B1;100;;m3;15;0;;;1.1.2020;0;;;") }),
    );
    expect(report.problems.map(problemLine)).toEqual(['meters.csv, line 5, digits "15": must be 1 to 9']);
  });

  test("takes the rows that refer to it along, through the files", async () => {
    const report = await load(
      await billingFolder({ "payers.csv": replaced("payers.csv", "1234;NOVAK JANEZ;", "1234;;") }),
    );
    expect(report.problems.map(({ file, line, reason }) => `${file} ${line} ${reason}`)).toEqual([
      "payers.csv 2 is-empty",
      "tenures.csv 3 unknown-reference",
      "invoices.csv 2 unknown-reference",
      "invoices.csv 3 unknown-reference",
      "readings.csv 3 unknown-reference",
      "invoice-lines.csv 2 unknown-reference",
      "invoice-lines.csv 3 unknown-reference",
      "open-items.csv 2 unknown-reference",
      "payments.csv 3 unknown-reference",
      "payment-closures.csv 3 unknown-reference",
      "payment-closures.csv 4 unknown-reference",
    ]);
  });

  test("in changes is also one that meets what is already known", async () => {
    await load(await billingFolder());
    const [tenures = ""] = goodLines("tenures.csv");
    const [meters = ""] = goodLines("meters.csv");
    const folder = await onlyFiles({
      "tenures.csv": `${tenures}\n100;1177;1.11.2026;\n`,
      "meters.csv": `${meters}\ngas;A1;100;;m3;5;3;;da;1.11.2026;0;;;\n`,
    });
    const report = await load(folder, { mode: "changes" });
    expect(report.problems.map(({ reason, detail }) => `${reason} ${detail}`)).toEqual([
      "tenure-overlap 1234, 2021-07-01 to ",
      "installation-overlap 200, 2015-01-01 to ",
    ]);
  });
});
