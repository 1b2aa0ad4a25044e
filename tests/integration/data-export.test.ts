import { sql } from "drizzle-orm";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { recordAudit } from "@/lib/audit/record";
import { type Enter, enterAsCustomer } from "@/lib/auth/gate";
import { copyOfData } from "@/lib/data-export/copy";
import { exportedColumns } from "@/lib/data-export/exported-table";
import { exportedTables } from "@/lib/data-export/exported-tables";
import { notExported } from "@/lib/data-export/not-exported";
import type { TestAccount } from "@/tests/support/accounts";
import { addBillShelf } from "@/tests/support/bill-shelf";
import { addIssuedPdf } from "@/tests/support/billed-household";
import {
  addHousehold,
  addInvoice,
  addMeter,
  addPayer,
  addReading,
  addSupplyPoint,
  addTenure,
  attachPayer,
} from "@/tests/support/factories";
import { addResident } from "@/tests/support/resident";

const gateOf =
  ({ token }: TestAccount): Enter =>
  (work) =>
    enterAsCustomer(token, work);

async function filesOf(account: TestAccount): Promise<Record<string, string>> {
  const portions: Uint8Array[] = [];
  for await (const portion of copyOfData(gateOf(account), "sl")) portions.push(portion);
  const files = unzipSync(new Uint8Array(Buffer.concat(portions)));
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [name, Buffer.from(content).toString("utf8")]),
  );
}

type Rows = Record<string, unknown>[];
const rowsIn = (files: Record<string, string>, file: string): Rows =>
  JSON.parse(files[`${file}.json`] ?? "null") as Rows;
const office = <T extends Record<string, unknown>>(query: ReturnType<typeof sql>) =>
  transaction("office", (tx) => tx.execute<T>(query));

// R37
describe("every table and column of the database", () => {
  const columns = () =>
    transaction("owner", (tx) =>
      tx.execute<{ name: string; columns: string }>(sql`
        select t.table_name as name, string_agg(c.column_name, ' ') as columns
          from information_schema.tables t
          join information_schema.columns c on c.table_schema = t.table_schema and c.table_name = t.table_name
         where t.table_schema = 'public' and t.table_type = 'BASE TABLE' group by t.table_name order by 1`),
    );

  test("is given out, or is named with the reason why not", async () => {
    const held = await columns();
    expect(held.length).toBeGreaterThan(30);
    const named = [...exportedTables.map(({ table }) => table), ...Object.keys(notExported)];
    expect(held.map(({ name }) => name).toSorted()).toEqual(named.toSorted());
    for (const table of exportedTables) {
      const found = held.find(({ name }) => name === table.table);
      expect(Object.keys(table.columns).toSorted(), table.table).toEqual(
        found?.columns.split(" ").toSorted(),
      );
    }
  });

  test("has a file and keys of its own, and no key of the database is among what is given out", () => {
    const files = exportedTables.map(({ file }) => file);
    expect(new Set(files).size).toBe(files.length);
    for (const table of exportedTables) {
      const keys = exportedColumns(table).map(({ key }) => key);
      expect(new Set(keys).size, table.table).toBe(keys.length);
      expect(keys.filter((key) => /(^|_)id$|hash|sealed/.test(key) && key !== "text_sha256")).toEqual([]);
    }
  });
});

describe("a copy of one's data", () => {
  test("holds a CSV and a JSON file of every table with the same rows, and a README that explains each", async () => {
    const { account } = await addResident();
    const files = await filesOf(account);
    const readme = files["README.txt"] ?? "";
    for (const table of exportedTables) {
      const rows = rowsIn(files, table.file);
      const keys = exportedColumns(table).map(({ key }) => key);
      const [header, ...lines] = (files[`${table.file}.csv`] ?? "").split("\r\n");
      expect(header, table.file).toBe(`\ufeff${keys.join(";")}`);
      if (!lines.some((line) => line.includes('"'))) expect(lines.length - 1, table.file).toBe(rows.length);
      for (const row of rows) expect(Object.keys(row)).toEqual(keys);
      expect(readme).toContain(`${table.file}.csv, ${table.file}.json`);
      for (const key of keys) expect(readme).toContain(`  ${key}: `);
    }
    expect(readme).not.toMatch(/undefined|\{|\}/);
  });

  test("holds what is there: account, consent, log, message and photo with their files", async () => {
    const home = await addResident();
    await transaction("office", (tx) =>
      recordAudit(tx, {
        actor: "staff",
        accountId: home.account.id,
        action: "message.closed",
        details: { remark: "zapisek pisarne" },
      }),
    );
    const files = await filesOf(home.account);
    expect(rowsIn(files, "account")).toMatchObject([{ email: home.account.email }]);
    expect(rowsIn(files, "consents")).toMatchObject([{ decision: "granted" }]);
    expect(rowsIn(files, "logins").length).toBeGreaterThan(0);
    expect(rowsIn(files, "conversations")).toMatchObject([{ conversation: home.conversation }]);
    expect(rowsIn(files, "messages")).toMatchObject([
      { author: "customer", body: `Piše ${home.account.email}.` },
    ]);
    const own = rowsIn(files, "readings").filter(({ reported_by_you }) => reported_by_you);
    expect(own).toMatchObject([
      { receipt_number: home.receiptNumber, confirmation_email: home.account.email },
    ]);
    const log = rowsIn(files, "log");
    expect(log.map(({ action }) => action)).toContain("reading.submitted");
    expect(log).toContainEqual(
      expect.objectContaining({ action: "message.closed", actor: "staff", details: null }),
    );
    expect(rowsIn(files, "mails").map(({ kind }) => kind)).toContain("reading-confirmation");
    const [photo, picture] = [rowsIn(files, "reading-photos")[0], rowsIn(files, "message-pictures")[0]];
    expect(files[String(photo?.file)]).toBe(home.account.email);
    expect(files[String(picture?.file)]).toBe(home.account.email);
    expect(JSON.stringify(files)).not.toContain("zapisek pisarne");
    const [secret] = await office<{ hash: string }>(
      sql`select password_hash as hash from accounts where id = ${home.account.id}::uuid`,
    );
    expect(JSON.stringify(files)).not.toContain(secret?.hash);
  });

  test("adds up to what the database holds, in JSON and in CSV, with issued bills as files", async () => {
    const shelf = await addBillShelf();
    await addIssuedPdf(shelf.open, Buffer.from("%PDF-1.4 kot izdano"));
    const files = await filesOf(shelf.account);
    const [held] = await office<{ sum: string; count: string }>(
      sql`select sum(gross_cents) as sum, count(*) as count from invoices where payer_id = ${shelf.payer.id}`,
    );
    const bills = rowsIn(files, "invoices");
    expect(bills).toHaveLength(Number(held?.count));
    expect(bills.reduce((sum, { gross_cents }) => sum + Number(gross_cents), 0)).toBe(Number(held?.sum));
    const [header = "", ...lines] = (files["invoices.csv"] ?? "").trim().split("\r\n");
    const at = header.split(";").indexOf("gross_cents");
    expect(lines.reduce((sum, line) => sum + Number(line.split(";")[at]), 0)).toBe(Number(held?.sum));
    expect(rowsIn(files, "invoice-lines")).toContainEqual(
      expect.objectContaining({ quantity: 0.531, unit_price: 70.75, gross_cents: 4113 }),
    );
    expect(files["invoice-lines.csv"]).toContain(";0,531;MWh;70,75;");
    const [file] = rowsIn(files, "invoice-files");
    expect(file).toMatchObject({ invoice: shelf.open.number });
    expect(files[String(file?.file)]).toBe("%PDF-1.4 kot izdano");
  });

  test("holds all payers of the login, also while one is looked at", async () => {
    const { account, payer } = await addHousehold();
    const second = await addPayer({ name: "ČEBELA d. o. o." });
    await attachPayer(account, second);
    await addInvoice(second, 777);
    await office(sql`update sessions set payer_id = ${payer.id} where account_id = ${account.id}::uuid`);
    const files = await filesOf(account);
    expect(
      rowsIn(files, "payers")
        .map(({ payer }) => payer)
        .toSorted(),
    ).toEqual([payer.code, second.code].toSorted());
    expect(rowsIn(files, "invoices")).toMatchObject([{ payer: second.code, gross_cents: 777 }]);
  });

  test("makes no formula of what was written", async () => {
    const { account, payer } = await addHousehold();
    await addInvoice(payer, 1, { note: '=HYPERLINK("https://x")' });
    const files = await filesOf(account);
    expect(files["invoices.csv"]).toContain(`"'=HYPERLINK(""https://x"")"`);
    expect(rowsIn(files, "invoices")).toMatchObject([{ note: '=HYPERLINK("https://x")' }]);
  });
});

describe("of others a copy holds nothing", () => {
  test("of another household", async () => {
    const [own, other] = [await addResident(), await addResident()];
    const all = JSON.stringify(await filesOf(own.account));
    for (const trace of [
      other.account.email,
      other.account.id,
      other.payer.code,
      other.point.number,
      other.meter.serial,
      other.receiptNumber,
      other.invoiceNumber,
      other.conversation,
    ]) {
      expect(all.replaceAll(own.account.email, "")).not.toMatch(new RegExp(`[^0-9]${trace}[^0-9]`));
    }
  });

  test("of who had the point before or has it now", async () => {
    const { account, payer } = await addHousehold();
    const next = await addPayer();
    const point = await addSupplyPoint(payer, { until: "2024-12-31", persons: 6, binVolume: 240 });
    await addTenure(next, point, "2025-01-01");
    const meter = await addMeter(
      point,
      {},
      { annualEstimate: "987", removedOn: "2025-06-30", finalValue: "654" },
    );
    await addReading(meter, "2024-12-31", "321", { note: null });
    await addReading(meter, "2025-01-31", "333");
    const files = await filesOf(account);
    const ofPoint = (file: string) =>
      rowsIn(files, file).filter(({ supply_point }) => supply_point === point.number);
    expect(ofPoint("readings").map(({ value }) => value)).toEqual([321]);
    expect(ofPoint("supply-points")).toMatchObject([{ persons: null, bin_volume: null }]);
    expect(ofPoint("meter-installations")).toMatchObject([
      { annual_estimate: null, removed_on: null, final_value: null },
    ]);
  });

  test("of another login of the same payer", async () => {
    const home = await addResident();
    const guest = await addHousehold();
    await attachPayer(guest.account, home.payer);
    const files = await filesOf(guest.account);
    const seen = rowsIn(files, "readings").filter(({ supply_point }) => supply_point === home.point.number);
    expect(seen.length).toBeGreaterThan(0);
    expect(
      seen.every(
        ({ note, confirmation_email, receipt_number }) => !note && !confirmation_email && !receipt_number,
      ),
    ).toBe(true);
    expect(JSON.stringify(files)).not.toContain(home.account.email);
    expect(rowsIn(files, "conversations")).toEqual([]);
  });

  // R23, R27
  test("once the gate closes on the way, the rest is not made", async () => {
    const { account } = await addHousehold();
    let passes = 0;
    const enter: Enter = (work) =>
      ++passes > 5 ? Promise.resolve({ ok: false, reason: "signed-out" }) : gateOf(account)(work);
    const all = async () => {
      for await (const _ of copyOfData(enter, "en"));
    };
    await expect(all()).rejects.toThrow("the gate closed: signed-out");
  });
});
