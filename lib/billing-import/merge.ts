import { mergeCalorificValues } from "@/lib/billing-import/merge/calorific-values";
import { mergeDegreeDays } from "@/lib/billing-import/merge/degree-days";
import { mergeInvoiceLines } from "@/lib/billing-import/merge/invoice-lines";
import { mergeInvoices } from "@/lib/billing-import/merge/invoices";
import { mergeMeters } from "@/lib/billing-import/merge/meters";
import { mergeOpenItems } from "@/lib/billing-import/merge/open-items";
import { mergePayers } from "@/lib/billing-import/merge/payers";
import { mergePaymentClosures } from "@/lib/billing-import/merge/payment-closures";
import { mergePayments } from "@/lib/billing-import/merge/payments";
import { mergePrices } from "@/lib/billing-import/merge/prices";
import { mergeReadings } from "@/lib/billing-import/merge/readings";
import { mergeSupplyPoints } from "@/lib/billing-import/merge/supply-points";
import { mergeTenures } from "@/lib/billing-import/merge/tenures";
import type { MergeContext, MergeCounts } from "@/lib/billing-import/merge/upsert";
import type { BillingFile } from "./file-spec";

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
  "payments.csv": mergePayments,
  "payment-closures.csv": mergePaymentClosures,
  "degree-days.csv": mergeDegreeDays,
  "calorific-values.csv": mergeCalorificValues,
};
