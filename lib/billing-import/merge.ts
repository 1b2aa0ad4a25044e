import type { BillingFile } from "./file-spec";
import { mergeInvoiceLines } from "./merge/invoice-lines";
import { mergeInvoices } from "./merge/invoices";
import { mergeMeters } from "./merge/meters";
import { mergeOpenItems } from "./merge/open-items";
import { mergePayers } from "./merge/payers";
import { mergePrices } from "./merge/prices";
import { mergeReadings } from "./merge/readings";
import { mergeSupplyPoints } from "./merge/supply-points";
import { mergeTenures } from "./merge/tenures";
import type { MergeContext, MergeCounts } from "./merge/upsert";

/** Brings the staged rows of each file into its tables, and closes what they do not hold where the context says so. */
export const merges: Readonly<Record<BillingFile, (context: MergeContext) => Promise<MergeCounts>>> = {
  "payers.csv": mergePayers,
  "prices.csv": mergePrices,
  "supply-points.csv": mergeSupplyPoints,
  "tenures.csv": mergeTenures,
  "meters.csv": mergeMeters,
  "invoices.csv": mergeInvoices,
  "readings.csv": mergeReadings,
  "invoice-lines.csv": mergeInvoiceLines,
  "open-items.csv": mergeOpenItems,
};
