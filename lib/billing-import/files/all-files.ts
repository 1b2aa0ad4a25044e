import type { BillingFile, FileSpec } from "@/lib/billing-import/file-spec";
import { calorificValuesFile } from "./calorific-values";
import { degreeDaysFile } from "./degree-days";
import { invoiceLinesFile } from "./invoice-lines";
import { invoicesFile } from "./invoices";
import { metersFile } from "./meters";
import { openItemsFile } from "./open-items";
import { payersFile } from "./payers";
import { paymentClosuresFile } from "./payment-closures";
import { paymentsFile } from "./payments";
import { pricesFile } from "./prices";
import { readingsFile } from "./readings";
import { supplyPointsFile } from "./supply-points";
import { tenuresFile } from "./tenures";

/** All kinds of files, each after those that its rows refer to. */
export const allFiles: readonly FileSpec[] = [
  payersFile,
  pricesFile,
  supplyPointsFile,
  tenuresFile,
  metersFile,
  invoicesFile,
  readingsFile,
  invoiceLinesFile,
  openItemsFile,
  paymentsFile,
  paymentClosuresFile,
  degreeDaysFile,
  calorificValuesFile,
];

/** Names of all files. */
export const billingFiles: readonly BillingFile[] = allFiles.map((spec) => spec.name);
