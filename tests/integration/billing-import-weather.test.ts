import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { importBillingData } from "@/lib/billing-import/import";
import type { ImportMode } from "@/lib/billing-import/report";
import {
  billingFolder,
  emptyBillingTables,
  goodLines,
  importDay,
  onlyFiles,
  replaced,
  rowsOf,
} from "@/tests/support/billing-folder";

beforeEach(emptyBillingTables);

const load = (folder: string, mode: ImportMode = "full") =>
  importBillingData(folder, { mode, today: importDay });

const weather = sql`select day::text as on, value::text from degree_days
  union all select month::text, value::text from calorific_values order by 1`;

const asImported = [
  { on: "2025-10-30", value: "9.40" },
  { on: "2025-10-31", value: "0.00" },
  { on: "2025-11-01", value: "11.25" },
  { on: "2026-09-01", value: "11.38412" },
  { on: "2026-10-01", value: "11.44200" },
];

test("degree days and heating values are kept to the last digit", async () => {
  expect(await load(await billingFolder())).toMatchObject({ ok: true });
  expect(await rowsOf(weather)).toEqual(asImported);
});

test("a full load may come without weather, and then leaves what is known", async () => {
  await load(await billingFolder());
  const report = await load(await billingFolder({ "degree-days.csv": null, "calorific-values.csv": null }));
  expect(report).toMatchObject({ ok: true, problemCount: 0 });
  expect(Object.keys(report.files)).toHaveLength(11);
  expect(await rowsOf(weather)).toEqual(asImported);
});

test("a value corrected later replaces the one before it; days that a file leaves out stay", async () => {
  await load(await billingFolder());
  const [header = ""] = goodLines("degree-days.csv");
  const report = await load(
    await onlyFiles({
      "degree-days.csv": `${header}\n1.11.2025;11,3\n2.11.2025;12\n`,
      "calorific-values.csv": replaced("calorific-values.csv", "11,442", "11,45"),
    }),
    "changes",
  );
  expect(report).toMatchObject({
    ok: true,
    files: {
      "degree-days.csv": { rows: 2, added: 1, changed: 1, closed: 0 },
      "calorific-values.csv": { rows: 2, added: 0, changed: 1, unchanged: 1, closed: 0 },
    },
  });
  expect(await rowsOf(weather)).toEqual([
    { on: "2025-10-30", value: "9.40" },
    { on: "2025-10-31", value: "0.00" },
    { on: "2025-11-01", value: "11.30" },
    { on: "2025-11-02", value: "12.00" },
    { on: "2026-09-01", value: "11.38412" },
    { on: "2026-10-01", value: "11.45000" },
  ]);
});
