import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { importBillingData } from "@/lib/billing-import/import";
import {
  billingFolder,
  emptyBillingTables,
  goodLines,
  importDay,
  onlyFiles,
  replaced,
  rowsOf,
  withoutRow,
} from "@/tests/support/billing-folder";

beforeEach(async () => {
  await emptyBillingTables();
  await importBillingData(await billingFolder({ "readings.csv": withoutRow("readings.csv", /customer/) }), {
    mode: "full",
    today: importDay,
  });
});

const [header = ""] = goodLines("readings.csv");

const loadReadings = async (...rows: string[]) =>
  importBillingData(await onlyFiles({ "readings.csv": [header, ...rows, ""].join("\n") }), {
    mode: "changes",
    today: importDay,
  });

/** A reading as the portal keeps it when a customer reports one. */
async function reportReading(day: string, value: string): Promise<void> {
  await transaction("office", (tx) =>
    tx.execute(sql`insert into readings (meter_id, supply_point_id, read_on, value, source, receipt_number, submission_id, note)
      select m.id, i.supply_point_id, ${day}, ${value}, 'customer', ${`R-${day}`}, ${randomUUID()}, 'pri vratih'
        from meters m join meter_installations i on i.meter_id = m.id where m.serial = 'A2'`),
  );
}

const customers = sql`select read_on, r.value::text, note, confirmed_at is not null as confirmed,
  billed_at is not null as billed from readings r where source = 'customer' order by read_on`;

test("a customer's reading is confirmed by its row, then billed by the invoice that rests on it, and never changed", async () => {
  await reportReading("2026-10-31", "781");
  const [reported] = await rowsOf(customers);
  expect(reported).toMatchObject({ confirmed: false, billed: false });

  expect(await loadReadings("water;A2;31.10.2026;781;customer;")).toMatchObject({
    ok: true,
    files: { "readings.csv": { added: 0, changed: 1 } },
  });
  expect(await rowsOf(customers)).toMatchObject([{ confirmed: true, billed: false }]);

  await loadReadings("water;A2;31.10.2026;781,000;customer;12345678");
  expect(await rowsOf(customers)).toEqual([
    { read_on: "2026-10-31", value: "781.000", note: "pri vratih", confirmed: true, billed: true },
  ]);
});

test("a row that would change a customer's reading is refused with both values", async () => {
  await reportReading("2026-10-31", "781");
  expect(await loadReadings("water;A2;31.10.2026;718;customer;")).toMatchObject({
    ok: false,
    problems: [{ line: 2, column: "value", value: "718", reason: "differs-from-customer", detail: "781" }],
  });
  expect(await loadReadings("water;A2;31.10.2026;718;company;")).toMatchObject({ ok: true });
  expect(await rowsOf(customers)).toMatchObject([{ value: "781.000", confirmed: false }]);
});

test("a withdrawn or rejected reading does not stand in the way of the billing system's", async () => {
  await reportReading("2026-10-31", "781");
  await transaction("office", (tx) =>
    tx.execute(sql`update readings set withdrawn_at = now() where source = 'customer'`),
  );
  expect(await loadReadings("water;A2;31.10.2026;790;customer;")).toMatchObject({
    files: { "readings.csv": { added: 1 } },
  });
});

test("Obračunano dates from the invoice, and ends when no invoice rests on the reading any more", async () => {
  const billed = sql`select billed_at at time zone 'Europe/Ljubljana' as billed from readings where read_on = '2026-06-30'`;
  expect(await rowsOf(billed)).toEqual([{ billed: "2026-07-10T00:00:00" }]);
  await loadReadings("water;A2;30.6.2026;742;company;");
  expect(await rowsOf(billed)).toEqual([{ billed: null }]);
});

test("on the day of an exchange each meter has its own reading", async () => {
  const report = await loadReadings("water;A1;14.9.2021;611;company;", "water;A2;14.9.2021;0;company;");
  expect(report).toMatchObject({ ok: true, files: { "readings.csv": { added: 2 } } });
});

test("readings follow a meter whose point was corrected, customers' own do not", async () => {
  await reportReading("2026-10-31", "781");
  const meters = replaced("meters.csv", "water;A2;100", "water;A2;200");
  await importBillingData(await onlyFiles({ "meters.csv": meters }), { mode: "changes", today: importDay });
  expect(
    await rowsOf(sql`select r.source, p.number from readings r join meters m on m.id = r.meter_id
      join supply_points p on p.id = r.supply_point_id where m.serial = 'A2' order by r.read_on`),
  ).toEqual([
    { source: "company", number: "200" },
    { source: "customer", number: "100" },
  ]);
});
