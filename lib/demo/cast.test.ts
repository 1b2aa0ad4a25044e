import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays } from "@/lib/dates";
import { billingRows, cell, dayCell } from "@/tests/support/csv-rows";
import { cast, castSize } from "./cast";
import { writeDemoData } from "./write";

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "demo-cast-"));
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe("the cast", { timeout: 30_000 }, () => {
  it("fills its slots from the first, and shares no number", () => {
    const roles = Object.values(cast);
    expect(roles.map(({ slot }) => slot)).toEqual(Array.from({ length: castSize }, (_, slot) => slot));
    expect(new Set(roles.map(({ payerCode }) => payerCode)).size).toBe(castSize);
  });

  // Around the days on which bills and settlements are issued and due, turns of years, and a leap day.
  it.each([
    "2026-01-01",
    "2026-01-10",
    "2026-01-16",
    "2026-02-09",
    "2026-02-28",
    "2026-03-10",
    "2026-06-30",
    "2026-07-09",
    "2026-07-10",
    "2026-07-16",
    "2026-08-15",
    "2026-12-31",
    "2028-02-29",
    "2030-05-05",
  ])("plays its parts on %s as well", async (today) => {
    const folder = join(root, today);
    await writeDemoData({ folder, payers: 0, today, profile: "light" });
    const [invoices = [], readings = [], openItems = [], meters = []] = await Promise.all(
      ["invoices", "readings", "open-items", "meters"].map((file) => billingRows(folder, file)),
    );
    const issued = dayCell(
      invoices.find(({ number }) => number === "12345678"),
      "issued_on",
    );
    expect(issued <= addDays(today, -14) && issued >= addDays(today, -45)).toBe(true);
    expect(invoices.filter((bill) => dayCell(bill, "issued_on") > today)).toEqual([]);

    const own = openItems.filter((item) => item.payer_code === cast.registered.payerCode);
    const overdue = own.filter((item) => dayCell(item, "due_on") < today);
    expect(overdue.length).toBeGreaterThanOrEqual(2);
    expect(overdue.filter((item) => item.open_amount !== item.original_amount)).toHaveLength(1);
    expect(own.some((item) => dayCell(item, "due_on") >= today)).toBe(true);
    expect(own.some((item) => item.document_number?.startsWith("O-"))).toBe(true);

    const at = (serial: string) => readings.filter((reading) => reading.meter_serial === serial);
    const newest = at(cast.newCustomer.waterMeter).at(-1);
    expect(dayCell(newest, "read_on") < addDays(today, -8)).toBe(true);
    expect(dayCell(newest, "read_on") > addDays(today, -42)).toBe(true);
    expect(at(cast.aboutToRollOver.meter).at(-1)?.value).toBe(cast.aboutToRollOver.last);
    expect(at(cast.registered.waterMeter).at(-1)?.value).toBe("812");
    expect(at(cast.overestimated.meter).slice(-2)).toMatchObject([
      { value: cast.overestimated.actual },
      { value: cast.overestimated.estimate, source: "estimate" },
    ]);
    const corrected = at(cast.estimateCorrected.meter);
    const estimatedAt = corrected.findIndex(({ source }) => source === "estimate");
    expect(corrected.slice(estimatedAt, estimatedAt + 2)).toMatchObject([
      { value: cast.estimateCorrected.estimate },
      { value: cast.estimateCorrected.actual },
    ]);
    expect(corrected[estimatedAt + 1]?.source).not.toBe("estimate");
    const unverified = meters.find(({ serial }) => serial === cast.verificationOver.meter);
    expect(dayCell(unverified, "verified_until") < today).toBe(true);
    expect(unverified?.removed_on).toBe("");
    const values = at(cast.rolledOver.meter).map((reading) => cell(reading, "value"));
    expect(values.indexOf(cast.rolledOver.after)).toBe(values.indexOf(cast.rolledOver.before) + 1);
  });
});
