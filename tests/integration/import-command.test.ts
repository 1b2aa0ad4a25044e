import { expect, test } from "vitest";
import { billingFolder, goodLines } from "@/tests/support/billing-folder";
import { portalImport } from "@/tests/support/portal-command";

// Days of the good rows end in 2026; what lies ahead of the machine's own clock is not read as a reading of today.
const folderOfToday = () =>
  billingFolder({ "readings.csv": [...goodLines("readings.csv").slice(0, 2), ""].join("\n") });

test("portal import tells what it did, and again that nothing changed", async () => {
  const folder = await folderOfToday();
  const first = await portalImport(folder);
  expect(first).toMatchObject({ code: 0, errors: "" });
  expect(first.out).toContain(
    "payers.csv            2 rows: 2 new, 0 changed, 0 unchanged, 0 closed, 0 refused\n",
  );
  const again = await portalImport(folder);
  expect(again.code).toBe(0);
  expect(again.out.match(/: 0 new, 0 changed, \d+ unchanged, 0 closed, 0 refused$/gm)).toHaveLength(13);
});

test("portal import names every bad row and fails", async () => {
  const [header = ""] = goodLines("payers.csv");
  const folder = await billingFolder({ "payers.csv": `${header}\n12a;;Cesta 1;3320;Velenje;;\n` });
  const { code, out, errors } = await portalImport(folder, "--changes");
  expect(code).toBe(1);
  expect(errors.split("\n").slice(0, 2)).toEqual([
    'payers.csv, line 2, code "12a": is no payer code (1 to 20 of 0–9 A–Z / -)',
    "payers.csv, line 2, name: must not be empty",
  ]);
  expect(out).toContain("Nothing was imported");
});
