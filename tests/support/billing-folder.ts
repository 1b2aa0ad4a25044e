import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { onTestFinished } from "vitest";
import { transaction } from "@/db/client";
import type { BillingFile } from "@/lib/billing-import/file-spec";
import { importBillingData } from "@/lib/billing-import/import";
import type { ImportOptions, ImportReport } from "@/lib/billing-import/report";

/** A small utility: two payers who had a point after each other, an exchanged meter, an invoice that rests on a reading. */
const good: Record<BillingFile, readonly string[]> = {
  "payers.csv": [
    "code;name;street;postcode;city;tax_number;closed_on",
    "1234;NOVAK JANEZ;DUNAJSKA CESTA BB;3320;Velenje;;",
    "1177;ČRNČIČ ŽIGA;Šaleška cesta 2;3320;Velenje;SI12345678;",
  ],
  "prices.csv": [
    "item_code;service;component;name;name_en;unit;tariff_group;valid_from;net;vat_rate",
    "VODARINA;water;volume;Vodarina;Water supplied;m3;;1.6.2023;0,8872;9,5",
    "VODARINA;water;volume;Vodarina;Water supplied;m3;;1.5.2024;0,9320;9,5",
    "OMREZNINA;water;network;Omrežnina;;month;;1.5.2024;12,0325;9,5",
  ],
  "supply-points.csv": [
    "number;services;street;postcode;city;tariff_group;connection_diameter;connected_capacity;billed_capacity;gas_conversion_factor;persons;bin_volume;price_items;closed_on",
    "100;water,sewage;DUNAJSKA CESTA BB;3320;Velenje;gospodinjski;20;;;;;;VODARINA,OMREZNINA;",
    "200;gas;Šaleška cesta 2;3320;Velenje;;;12,5;10;1,0106;;;;",
  ],
  "tenures.csv": [
    "supply_point_number;payer_code;valid_from;valid_to",
    "100;1177;1.1.2015;30.6.2021",
    "100;1234;1.7.2021;",
    "200;1177;1.1.2015;",
  ],
  "meters.csv": [
    "service;serial;supply_point_number;type;unit;digits;decimals;verified_until;remote;installed_on;initial_value;removed_on;final_value;annual_estimate",
    "water;A1;100;Itron;m3;5;0;31.12.2021;ne;1.9.2016;0;14.9.2021;611;120",
    "water;A2;100;Itron;m3;5;0;31.12.2026;ne;14.9.2021;0;;;118",
    "gas;A1;200;;m3;5;3;;da;1.1.2015;3,5;;;",
  ],
  "invoices.csv": [
    "number;payer_code;kind;issued_on;period_from;period_to;due_on;net;vat;gross;reference;corrects_number;cancelled_on",
    "12345678;1234;settlement;10.7.2026;1.1.2026;30.6.2026;25.7.2026;58,40;5,55;63,95;SI12 5016234567895;;",
    "12345679;1234;credit_note;20.7.2026;;;20.7.2026;-8,40;-0,80;-9,20;RF45SBO2010;12345678;",
  ],
  "readings.csv": [
    "service;meter_serial;read_on;value;source;invoice_number",
    "water;A1;31.12.2020;520;company;",
    "water;A2;30.6.2026;742;company;12345678",
    "water;A2;31.10.2026;781,5;customer;",
    "gas;A1;31.10.2026;1.204,125;remote;",
  ],
  "invoice-lines.csv": [
    "invoice_number;line_number;supply_point_number;price_item_code;description;period_from;period_to;quantity;unit;unit_price;vat_rate;net;vat;gross",
    "12345678;1;100;VODARINA;Vodarina;1.1.2026;30.6.2026;62;m3;0,9320;9,5;57,78;5,49;63,27",
    "12345678;2;;;Izravnava;;;1;piece;0,62;9,5;0,62;0,06;0,68",
  ],
  "open-items.csv": [
    "payer_code;document_number;invoice_number;due_on;original_amount;open_amount;reference;as_of",
    "1234;12345678;12345678;25.7.2026;63,95;63,95;SI12 5016234567895;23.11.2026 06:00",
    "1177;OPOMIN-7;;1.8.2026;1,20;1,20;;23.11.2026",
  ],
  "payments.csv": [
    "number;payer_code;received_on;amount;reference;paid_through",
    "P-1;1177;3.8.2026;25,00;SI00 1177;Banka",
    "P-2;1234;21.7.2026;0;;Pobot",
  ],
  "payment-closures.csv": [
    "payment_number;document_number;invoice_number;amount",
    "P-1;OPOMIN-6;;1,20",
    "P-2;12345679;12345679;-9,20",
    "P-2;12345678;12345678;9,20",
  ],
  "degree-days.csv": ["day;degree_days", "30.10.2025;9,4", "31.10.2025;0", "1.11.2025;11,25"],
  "calorific-values.csv": ["month;kwh_per_m3", "1.9.2026;11,38412", "1.10.2026;11,442"],
};

export const importDay = "2026-11-23";

/** All good files, by name, as text. */
export const goodFiles = (): Record<string, string> =>
  Object.fromEntries(Object.entries(good).map(([name, lines]) => [name, `${lines.join("\n")}\n`]));

/** Lines of a good file, header first. */
export const goodLines = (file: BillingFile): string[] => [...good[file]];

/** A good file with one more row. */
export const withRow = (file: BillingFile, ...rows: string[]): string =>
  [...good[file], ...rows, ""].join("\n");

/** A good file without the rows that match. */
export const withoutRow = (file: BillingFile, gone: RegExp): string =>
  [...good[file].filter((row, at) => at === 0 || !gone.test(row)), ""].join("\n");

/** A good file, changed. */
export const replaced = (file: BillingFile, from: string, to: string): string =>
  [...good[file], ""].join("\n").replace(from, to);

/** A folder with all good files, some of them replaced; null leaves one out. */
export async function billingFolder(
  changes: Readonly<Record<string, string | Uint8Array | null>> = {},
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "portal billing "));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [file, content] of Object.entries({
    ...Object.fromEntries(Object.entries(good).map(([name, lines]) => [name, [...lines, ""].join("\n")])),
    ...changes,
  })) {
    if (content !== null) await writeFile(join(folder, file), content);
  }
  return folder;
}

/** A folder with nothing but the files given. */
export const onlyFiles = (files: Readonly<Record<string, string>>): Promise<string> =>
  billingFolder({ ...Object.fromEntries(Object.keys(good).map((name) => [name, null])), ...files });

/** Empties all tables of billing data. */
export async function emptyBillingTables(): Promise<void> {
  await transaction("owner", (tx) =>
    tx.execute(sql`truncate payers, supply_points, meters, price_items, invoices, imports, accounts, degree_days,
      calorific_values cascade`),
  );
}

/** Rows of the office's view, as JSON. */
export async function rowsOf(query: ReturnType<typeof sql>): Promise<unknown[]> {
  const found = await transaction("office", (tx) =>
    tx.execute<{ row: unknown }>(sql`select to_jsonb(q) as row from (${query}) q`),
  );
  return found.map(({ row }) => row);
}

/** Imports a folder on the day of these tests, in full where nothing else is said. */
export const loadBillingData = (
  folder: string,
  options: Partial<ImportOptions> = {},
): Promise<ImportReport> => importBillingData(folder, { mode: "full", today: importDay, ...options });
