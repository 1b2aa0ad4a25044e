import { mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { calorificValuesFile } from "@/lib/billing-import/files/calorific-values";
import { degreeDaysFile } from "@/lib/billing-import/files/degree-days";
import { invoiceLinesFile } from "@/lib/billing-import/files/invoice-lines";
import { invoicesFile } from "@/lib/billing-import/files/invoices";
import { metersFile } from "@/lib/billing-import/files/meters";
import { openItemsFile } from "@/lib/billing-import/files/open-items";
import { payersFile } from "@/lib/billing-import/files/payers";
import { paymentClosuresFile } from "@/lib/billing-import/files/payment-closures";
import { paymentsFile } from "@/lib/billing-import/files/payments";
import { pricesFile } from "@/lib/billing-import/files/prices";
import { readingsFile } from "@/lib/billing-import/files/readings";
import { supplyPointsFile } from "@/lib/billing-import/files/supply-points";
import { tenuresFile } from "@/lib/billing-import/files/tenures";
import { csvBom, csvLine } from "@/lib/csv";

const files = {
  payers: payersFile,
  supplyPoints: supplyPointsFile,
  tenures: tenuresFile,
  meters: metersFile,
  readings: readingsFile,
  prices: pricesFile,
  invoices: invoicesFile,
  invoiceLines: invoiceLinesFile,
  openItems: openItemsFile,
  payments: paymentsFile,
  paymentClosures: paymentClosuresFile,
  degreeDays: degreeDaysFile,
  calorificValues: calorificValuesFile,
};

export type FileName = keyof typeof files;

/** Cells of a row by the columns that the import knows; what is left out stays empty. */
export type RowOf<File extends FileName> = {
  [Column in keyof (typeof files)[File]["columns"]]?: string | number | null;
};

/** Rows that belong together, by file. */
export type Rows = { [File in FileName]?: readonly RowOf<File>[] };

/** The files of a folder, open for writing. `add` returns when the disk has taken what must not wait in memory. */
export type BillingFiles = {
  add(rows: Rows): Promise<void>;
  /** Closes the files; how many rows each has. */
  close(): Promise<Record<FileName, number>>;
};

const mostCharactersWaiting = 1 << 18;

/** Opens the files anew in a folder, which is made where it is missing. */
export async function openBillingFiles(folder: string): Promise<BillingFiles> {
  await mkdir(folder, { recursive: true });
  const names = Object.keys(files) as FileName[];
  const writers = await Promise.all(names.map((name) => openWriter(folder, name)));
  return {
    add: async (rows) => {
      for (const writer of writers) {
        const waiting = writer.take(rows[writer.name] ?? []);
        if (waiting > mostCharactersWaiting) await writer.flush();
      }
    },
    close: async () => {
      const counts = await Promise.all(writers.map(async (writer) => [writer.name, await writer.close()]));
      return Object.fromEntries(counts) as Record<FileName, number>;
    },
  };
}

async function openWriter(folder: string, name: FileName) {
  const columns = Object.keys(files[name].columns);
  const handle = await open(join(folder, files[name].name), "w");
  let waiting = csvBom + csvLine(columns);
  let count = 0;
  const flush = async () => {
    const text = waiting;
    waiting = "";
    await handle.appendFile(text, "utf8");
  };
  return {
    name,
    take: (rows: readonly Readonly<Record<string, string | number | null | undefined>>[]) => {
      for (const row of rows) waiting += csvLine(columns.map((column) => row[column]));
      count += rows.length;
      return waiting.length;
    },
    flush,
    close: async () => {
      await flush();
      await handle.close();
      return count;
    },
  };
}
