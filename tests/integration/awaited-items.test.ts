import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { importBillingData } from "@/lib/billing-import/import";
import type { ImportOptions } from "@/lib/billing-import/report";
import {
  billingFolder,
  emptyBillingTables,
  goodLines,
  importDay,
  onlyFiles,
  rowsOf,
  withRow,
} from "@/tests/support/billing-folder";

const load = (folder: string, options: Partial<ImportOptions> = {}) =>
  importBillingData(folder, { mode: "changes", today: importDay, ...options });

const [header = ""] = goodLines("invoices.csv");
const [itemHeader = ""] = goodLines("open-items.csv");
const bill = "26111001;1234;invoice;23.11.2026;;;23.12.2026;58,40;5,55;63,95;SI12 5016234567895;;";
const onlyBill = (row = bill) => onlyFiles({ "invoices.csv": `${header}\n${row}\n` });
const item = (number: string, open: string, asOf: string) =>
  `1234;${number};26111001;23.12.2026;63,95;${open};;${asOf}`;
const onlyItem = (row: string) => onlyFiles({ "open-items.csv": `${itemHeader}\n${row}\n` });

const open = () =>
  rowsOf(sql`select o.document_number as number, o.open_cents as cents from open_items o
    join invoices v on v.id = o.invoice_id
    where v.number like '26111001%' and o.settled_at is null and o.open_cents <> 0`);
const awaited = [{ number: "26111001", cents: 6395 }];

/** What is open was last said on the morning of 23 November. */
beforeEach(async () => {
  await emptyBillingTables();
  await load(await billingFolder(), { mode: "full" });
});

describe("a bill issued since the billing system last said what is open", () => {
  test("is open as a whole, once, however often it is imported", async () => {
    await load(await onlyBill());
    await load(await onlyBill());
    expect(await open()).toEqual(awaited);
  });

  test("asks for what is left of it, and stays open in a full load that speaks of the same morning", async () => {
    const paidBefore = await onlyFiles({ "invoices.csv": `${header};prepaid\n${bill};13,95\n` });
    await load(paidBefore);
    expect(await open()).toEqual([{ number: "26111001", cents: 5000 }]);
    const full = await billingFolder({ "invoices.csv": withRow("invoices.csv", bill) });
    await load(full, { mode: "full" });
    expect(await open()).toEqual([{ number: "26111001", cents: 5000 }]);
  });

  test("is what the next word on open items says: of another number, in part, or paid", async () => {
    await load(await onlyBill());
    await load(await onlyItem(item("R-1", "20,00", "24.11.2026 06:00")));
    expect(await open()).toEqual([{ number: "R-1", cents: 2000 }]);
    await load(await onlyItem(item("R-1", "0", "25.11.2026 06:00")));
    expect(await open()).toEqual([]);
    await load(await onlyBill());
    expect(await open()).toEqual([]);
  });

  test("is settled where a full load of the next morning does not hold it", async () => {
    await load(await onlyBill());
    const nextDay = {
      "invoices.csv": withRow("invoices.csv", bill),
      "open-items.csv": `${itemHeader}\n1177;OPOMIN-7;;1.8.2026;1,20;1,20;;24.11.2026 06:00\n`,
    };
    await load(await billingFolder(nextDay), { mode: "full", today: "2026-11-24" });
    expect(await open()).toEqual([]);
  });

  test("is paid where a payment says so", async () => {
    const files = {
      "invoices.csv": `${header}\n${bill}\n`,
      "payments.csv": "number;payer_code;received_on;amount\nP-9;1234;23.11.2026;63,95\n",
      "payment-closures.csv":
        "payment_number;document_number;invoice_number;amount\nP-9;26111001;26111001;63,95\n",
    };
    await load(await onlyFiles(files));
    expect(await open()).toEqual([]);
  });
});

describe("is not open", () => {
  test.each([
    ["a bill of before", bill.replace("23.11.2026", "22.11.2026")],
    ["a cancelled one", `${bill}23.11.2026`],
    ["one of nothing", bill.replace("58,40;5,55;63,95", "0;0;0")],
  ])("%s", async (_, row) => {
    await load(await onlyBill(row));
    expect(await open()).toEqual([]);
  });
});

test("where open items were never spoken of, what is not due yet is open", async () => {
  await emptyBillingTables();
  await load(
    await onlyFiles({
      "payers.csv": goodLines("payers.csv").join("\n"),
      "invoices.csv": [
        header,
        bill,
        bill.replace("1001", "10012").replace("23.12.2026", "22.11.2026"),
        "",
      ].join("\n"),
    }),
  );
  expect(await open()).toEqual(awaited);
});

test("an item that names no invoice belongs to the payer's bill of its number", async () => {
  await load(await onlyBill(bill.replace("23.11.2026", "1.11.2026")));
  await load(await onlyItem(item("26111001", "7,00", "24.11.2026").replace(";26111001;23.12", ";;23.12")));
  expect(await open()).toEqual([{ number: "26111001", cents: 700 }]);
});
