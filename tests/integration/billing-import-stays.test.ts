import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import {
  billingFolder,
  emptyBillingTables,
  goodLines,
  loadBillingData as load,
  rowsOf,
  withRow,
} from "@/tests/support/billing-folder";

beforeEach(emptyBillingTables);

const tenures = sql`select p.code, t.valid_from, t.valid_to, t.withdrawn_at is not null as withdrawn
  from tenures t join payers p on p.id = t.payer_id join supply_points s on s.id = t.supply_point_id
  where s.number = '100' order by valid_from`;

describe("tenures of a point", () => {
  const [header] = goodLines("tenures.csv");
  const withTenures = (...rows: string[]) =>
    billingFolder({ "tenures.csv": [header, ...rows, ""].join("\n") });

  test("pass from payer to payer, whatever the order of the rows", async () => {
    await load(await withTenures("100;1177;1.1.2015;"));
    expect(
      await load(await withTenures("100;1234;1.11.2026;", "100;1177;1.1.2015;31.10.2026")),
    ).toMatchObject({
      ok: true,
      files: { "tenures.csv": { added: 1, changed: 1, closed: 0 } },
    });
    expect(await rowsOf(tenures)).toEqual([
      { code: "1177", valid_from: "2015-01-01", valid_to: "2026-10-31", withdrawn: false },
      { code: "1234", valid_from: "2026-11-01", valid_to: null, withdrawn: false },
    ]);
  });

  test("end the day before the next begins where the old row is missing, else yesterday", async () => {
    await load(await withTenures("100;1177;1.1.2015;", "200;1177;1.1.2015;"));
    await load(await withTenures("100;1234;1.11.2026;"));
    expect(
      await rowsOf(sql`select valid_from, valid_to from tenures order by supply_point_id, valid_from`),
    ).toEqual([
      { valid_from: "2015-01-01", valid_to: "2026-10-31" },
      { valid_from: "2026-11-01", valid_to: null },
      { valid_from: "2015-01-01", valid_to: "2026-11-22" },
    ]);
  });

  // R25: a payer who never had the point must not go on seeing it.
  test("that the file contradicts are withdrawn", async () => {
    await load(await withTenures("100;1177;1.1.2015;31.12.2020", "100;1234;1.1.2021;"));
    await load(await withTenures("100;1177;1.1.2015;"));
    expect(await rowsOf(tenures)).toEqual([
      { code: "1177", valid_from: "2015-01-01", valid_to: null, withdrawn: false },
      { code: "1234", valid_from: "2021-01-01", valid_to: null, withdrawn: true },
    ]);
  });

  test("change hands when the payer of a row was corrected", async () => {
    await load(await withTenures("100;1177;1.1.2015;"));
    expect(await load(await withTenures("100;1234;1.1.2015;"))).toMatchObject({
      files: { "tenures.csv": { added: 0, changed: 1, closed: 0 } },
    });
  });
});

describe("a meter", () => {
  const row = (point: number, from: string, to = "") => `water;A9;${point};;m3;5;0;;;${from};0;${to};;`;
  const withStays = (...rows: string[]) =>
    billingFolder({ "meters.csv": withRow("meters.csv", ...rows), "readings.csv": withRow("readings.csv") });
  const stays = sql`select p.number, i.installed_on, i.removed_on from meter_installations i
    join meters m on m.id = i.meter_id join supply_points p on p.id = i.supply_point_id
    where m.serial = 'A9' order by i.installed_on`;

  test("moves to another point, whether its old stay is ended by the file or missing from it", async () => {
    await load(await withStays(row(100, "1.1.2020")));
    await load(await withStays(row(200, "1.6.2026"), row(100, "1.1.2020", "1.6.2026")));
    await load(await withStays(row(100, "1.9.2026")));
    expect(await rowsOf(stays)).toEqual([
      { number: "100", installed_on: "2020-01-01", removed_on: "2026-06-01" },
      { number: "200", installed_on: "2026-06-01", removed_on: "2026-09-01" },
      { number: "100", installed_on: "2026-09-01", removed_on: null },
    ]);
  });
});
