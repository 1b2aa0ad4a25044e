import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import {
  billingFolder,
  emptyBillingTables,
  goodLines,
  importDay,
  loadBillingData as load,
  replaced,
  rowsOf,
  withoutRow,
  withRow,
} from "@/tests/support/billing-folder";

beforeEach(emptyBillingTables);

/** Less of everything: what the second load no longer holds. */
const shrunk = () =>
  billingFolder({
    "payers.csv": withoutRow("payers.csv", /^1177/),
    "prices.csv": withoutRow("prices.csv", /2023|OMREZNINA/),
    "supply-points.csv": replaced("supply-points.csv", "VODARINA,OMREZNINA", "VODARINA").replace(
      /^200.*\n/m,
      "",
    ),
    "tenures.csv": withoutRow("tenures.csv", /1177/),
    "meters.csv": withoutRow("meters.csv", /^gas|A1/),
    "invoices.csv": withoutRow("invoices.csv", /^12345679/),
    "readings.csv": withoutRow("readings.csv", /^gas|A1|customer/),
    "invoice-lines.csv": withoutRow("invoice-lines.csv", /Izravnava/),
    "open-items.csv": withoutRow("open-items.csv", /^1177/),
    "payments.csv": withoutRow("payments.csv", /^P-1/),
    "payment-closures.csv": withoutRow("payment-closures.csv", /OPOMIN-6|12345679/),
    "degree-days.csv": withoutRow("degree-days.csv", /^30/),
    "calorific-values.csv": withoutRow("calorific-values.csv", /2026/),
  });

describe("a full load", () => {
  test("closes what it no longer holds, each in its way, and deletes nothing", async () => {
    await load(await billingFolder());
    const report = await load(await shrunk());
    expect(
      Object.fromEntries(Object.entries(report.files).map(([file, { closed }]) => [file, closed])),
    ).toEqual({
      "payers.csv": 1,
      "prices.csv": 1,
      "supply-points.csv": 1,
      "tenures.csv": 1,
      "meters.csv": 1,
      "invoices.csv": 1,
      // Not the reading of 2020: the file speaks from its oldest reading on. Not the customer's.
      "readings.csv": 1,
      "invoice-lines.csv": 1,
      "open-items.csv": 1,
      "payments.csv": 1,
      "payment-closures.csv": 2,
      // Days and months that a file no longer holds were as cold, and their gas as good, as before.
      "degree-days.csv": 0,
      "calorific-values.csv": 0,
    });
    expect(await rowsOf(sql`select code, closed_on from payers order by code`)).toEqual([
      { code: "1177", closed_on: importDay },
      { code: "1234", closed_on: null },
    ]);
    expect(await rowsOf(sql`select number, closed_on from supply_points order by number`)).toEqual([
      { number: "100", closed_on: null },
      { number: "200", closed_on: importDay },
    ]);
    expect(
      await rowsOf(sql`select valid_from, withdrawn_at is null as valid from prices order by valid_from, id`),
    ).toEqual([
      { valid_from: "2023-06-01", valid: true },
      { valid_from: "2024-05-01", valid: true },
      { valid_from: "2024-05-01", valid: false },
    ]);
    expect(
      await rowsOf(sql`select serial, removed_on, final_value from meter_installations i
      join meters m on m.id = i.meter_id order by service, installed_on`),
    ).toEqual([
      { serial: "A1", removed_on: "2021-09-14", final_value: 611 },
      { serial: "A2", removed_on: null, final_value: null },
      { serial: "A1", removed_on: importDay, final_value: null },
    ]);
    expect(await rowsOf(sql`select number, cancelled_on from invoices order by number`)).toEqual([
      { number: "12345678", cancelled_on: null },
      { number: "12345679", cancelled_on: importDay },
    ]);
    expect(
      await rowsOf(sql`select source, withdrawn_at is null as valid from readings order by read_on, source`),
    ).toEqual([
      { source: "company", valid: true },
      { source: "company", valid: true },
      { source: "customer", valid: true },
      { source: "remote", valid: false },
    ]);
    expect(
      await rowsOf(sql`select line_number, withdrawn_at is null as valid from invoice_lines order by 1`),
    ).toEqual([
      { line_number: 1, valid: true },
      { line_number: 2, valid: false },
    ]);
    expect(
      await rowsOf(sql`select document_number, settled_at is null as open from open_items order by 1`),
    ).toEqual([
      { document_number: "12345678", open: true },
      { document_number: "OPOMIN-7", open: false },
    ]);
    const again = await load(await shrunk());
    expect(
      Object.values(again.files).flatMap(({ added, changed, closed }) => [added, changed, closed]),
    ).toEqual(Array(39).fill(0));
  });

  test("opens again what comes back", async () => {
    await load(await billingFolder());
    await load(await shrunk());
    const back = await load(await billingFolder());
    expect(back.ok).toBe(true);
    expect(
      await rowsOf(sql`select from payers where closed_on is not null
        union all select from supply_points where closed_on is not null
        union all select from prices where withdrawn_at is not null
        union all select from tenures where withdrawn_at is not null
        union all select from invoices where cancelled_on is not null
        union all select from invoice_lines where withdrawn_at is not null
        union all select from open_items where settled_at is not null
        union all select from payments where withdrawn_at is not null
        union all select from payment_closures where withdrawn_at is not null`),
    ).toEqual([]);
    expect(await rowsOf(sql`select count(*)::int from meter_installations where removed_on is null`)).toEqual(
      [{ count: 2 }],
    );
    expect(await rowsOf(sql`select count(*)::int from readings where withdrawn_at is null`)).toEqual([
      { count: 4 },
    ]);
  });

  test("is refused when it would close more than a fifth, unless that is meant", async () => {
    const many = Array.from({ length: 40 }, (_, at) => `K${at};STRANKA;Cesta ${at};3320;Velenje;;`);
    await load(await billingFolder({ "payers.csv": withRow("payers.csv", ...many) }));
    const cutOff = await load(await billingFolder());
    expect(cutOff).toMatchObject({
      ok: false,
      reason: "closes-too-many",
      files: { "payers.csv": { closed: 40 } },
    });
    expect(await rowsOf(sql`select from payers where closed_on is not null`)).toEqual([]);
    expect(await load(await billingFolder(), { closeMany: true })).toMatchObject({ ok: true });
    expect(await rowsOf(sql`select count(*)::int from payers where closed_on is not null`)).toEqual([
      { count: 40 },
    ]);
  });
});

test("changes only close nothing; an item without open amount is settled by its row", async () => {
  await load(await billingFolder());
  const [header = ""] = goodLines("open-items.csv");
  const report = await load(
    await billingFolder({
      "payers.csv": withoutRow("payers.csv", /^1177/),
      "tenures.csv": null,
      "meters.csv": null,
      "readings.csv": null,
      "open-items.csv": `${header}\n1177;OPOMIN-7;;1.8.2026;1,20;0;;23.11.2026 12:00\n`,
    }),
    { mode: "changes" },
  );
  expect(report).toMatchObject({
    ok: true,
    files: { "payers.csv": { closed: 0 }, "open-items.csv": { changed: 1 } },
  });
  expect(await rowsOf(sql`select from payers where closed_on is not null`)).toEqual([]);
  expect(await rowsOf(sql`select document_number from open_items where settled_at is not null`)).toEqual([
    { document_number: "OPOMIN-7" },
  ]);
});
