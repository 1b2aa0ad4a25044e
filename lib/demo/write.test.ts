import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { billingFiles } from "@/lib/billing-import/files/all-files";
import { billingRows, cell } from "@/tests/support/csv-rows";
import { cast, castSize, newCustomer } from "./cast";
import { writeDemoData } from "./write";

const today = "2026-11-23";
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "demo data "));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const written = async (
  name: string,
  options: { payers: number; seed?: number; profile?: "light" | "full" },
) => {
  const folder = join(root, name);
  const summary = await writeDemoData({ folder, today, profile: "light", ...options });
  return { folder, summary };
};

const bytes = (folder: string) =>
  Promise.all(billingFiles.map((file) => readFile(join(folder, file), "utf8")));

describe("writeDemoData", { timeout: 30_000 }, () => {
  it("writes the files of a full load and counts their rows", async () => {
    const { folder, summary } = await written("all", { payers: 30 });
    expect((await readdir(folder)).sort()).toEqual([...billingFiles].sort());
    expect(summary.rows.payers).toBe(30);
    expect(await billingRows(folder, "payers")).toHaveLength(30);
    expect(await billingRows(folder, "invoice-lines")).toHaveLength(summary.rows.invoiceLines);
  });

  it("writes the same bytes for the same seed and day, others for another seed", async () => {
    const [one, same, other] = await Promise.all([
      written("one", { payers: 40 }),
      written("same", { payers: 40 }),
      written("other", { payers: 40, seed: 2 }),
    ]);
    expect(await bytes(same.folder)).toEqual(await bytes(one.folder));
    expect(await bytes(other.folder)).not.toEqual(await bytes(one.folder));
  });

  it("makes a payer the same however many others there are", async () => {
    const [few, more] = await Promise.all([written("few", { payers: 25 }), written("more", { payers: 60 })]);
    const [fewer, all] = await Promise.all([bytes(few.folder), bytes(more.folder)]);
    fewer.forEach((text, at) => {
      expect(all[at]?.startsWith(text)).toBe(true);
    });
  });

  it("always has the cast", async () => {
    const { folder } = await written("cast", { payers: 0 });
    const payers = await billingRows(folder, "payers");
    const names = new Map(payers.map((row) => [row.code, row.name]));
    expect(payers).toHaveLength(castSize);
    for (const { payerCode, name } of Object.values(cast)) expect(names.get(payerCode)).toBe(name);
    expect(payers.find((row) => row.code === newCustomer.payerCode)).toMatchObject({
      name: "NOVAK JANEZ",
      street: "DUNAJSKA CESTA BB",
      postcode: "3320",
      city: "Velenje",
    });
  });

  it("tells three years in full", async () => {
    const { folder } = await written("full", { payers: 0, profile: "full" });
    const readings = await billingRows(folder, "readings");
    const months = readings.filter((row) => row.meter_serial === cast.newCustomer.waterMeter);
    expect(months.length).toBeGreaterThanOrEqual(36);
    expect(cell(months[0], "read_on")).toBe("30.06.2023");
  });

  it("refuses what is no day or no number", async () => {
    await expect(writeDemoData({ folder: root, today: "2026-02-30" })).rejects.toThrow(RangeError);
    await expect(writeDemoData({ folder: root, today, payers: 1.5 })).rejects.toThrow(RangeError);
  });
});
