import { type Day, isDay } from "@/lib/dates";
import { type AccountHistory, accountHistory } from "./account-history";
import { closureRows, invoiceLineRows, invoiceRow, openItemRow, payerRow, paymentRow } from "./account-rows";
import { type FileName, openBillingFiles, type Rows } from "./billing-files";
import { type Calendar, calendarOf } from "./calendar";
import { castSize } from "./cast";
import { castHouseholds } from "./cast-households";
import { degreeDayRows } from "./degree-days";
import { calorificValueRows } from "./gas-energy";
import { householdOf } from "./households";
import type { Household } from "./plan";
import { type PointHistory, pointHistory } from "./point-history";
import { meterRows, priceRows, readingRows, supplyPointRow, tenureRows } from "./point-rows";

/** `full` tells three years of everybody; `light` a year, and the lines and payments of bills of the first ten thousand only. */
export type Profile = "full" | "light";

/** What was written where. `rows` counts the rows of each file. */
export type DemoSummary = { folder: string; profile: Profile; rows: Record<FileName, number> };

const monthsOf = { full: 36, light: 12 } satisfies Record<Profile, number>;
const lightFromPayers = 100_000;
const payersInDetail = 10_000;

/**
 * Writes demonstration data as the CSV files of docs/billing-data.md into `folder`, payer by payer, so that
 * memory does not grow with their number. The cast (lib/demo/cast.ts) is always there, so `payers` below its size
 * makes no fewer. The same `seed` and `today` give the same bytes; a payer is the same however many others there
 * are. From 100,000 payers on the profile is `light` unless told. Throws a RangeError for what is no day or number.
 */
export async function writeDemoData({
  folder,
  payers = 300,
  today,
  seed = 1,
  profile = payers >= lightFromPayers ? "light" : "full",
}: {
  folder: string;
  payers?: number;
  today: Day;
  seed?: number;
  profile?: Profile;
}): Promise<DemoSummary> {
  if (!isDay(today)) throw new RangeError(`Not a day: ${today}`);
  if (!Number.isSafeInteger(payers) || payers < 0) throw new RangeError(`Not a number of payers: ${payers}`);
  const calendar = calendarOf(today, monthsOf[profile]);
  const files = await openBillingFiles(folder);
  await files.add({
    prices: priceRows(),
    degreeDays: degreeDayRows(calendar, seed),
    calorificValues: calorificValueRows(calendar, seed),
  });
  for (const household of castHouseholds(calendar, seed)) {
    await files.add(rowsOf(household, calendar, seed, true));
  }
  for (let slot = castSize; slot < payers; slot++) {
    const inDetail = profile === "full" || slot < payersInDetail;
    await files.add(rowsOf(householdOf(slot, calendar, seed), calendar, seed, inDetail));
  }
  return { folder, profile, rows: await files.close() };
}

function rowsOf(household: Household, calendar: Calendar, seed: number, inDetail: boolean): Rows {
  const points = household.points.map((plan) => pointHistory(plan, calendar, seed));
  const accounts = household.payers.map((payer) => accountHistory(payer, points, calendar, seed));
  return { ...rowsOfPoints(points, accounts), ...rowsOfAccounts(accounts, calendar, inDetail) };
}

function rowsOfPoints(points: readonly PointHistory[], accounts: readonly AccountHistory[]): Rows {
  const payers = accounts.map(({ payer }) => payer);
  return {
    supplyPoints: points.map(({ plan }) => supplyPointRow(plan)),
    tenures: points.flatMap(({ plan }) => tenureRows(plan, payers)),
    meters: points.flatMap(meterRows),
    readings: points.flatMap((point) => readingRows(point, accounts)),
  };
}

function rowsOfAccounts(accounts: readonly AccountHistory[], { today }: Calendar, inDetail: boolean): Rows {
  const detailed = inDetail ? accounts : [];
  return {
    payers: accounts.map(({ payer }) => payerRow(payer)),
    invoices: accounts.flatMap(({ payer, invoices }) => invoices.map((bill) => invoiceRow(payer, bill))),
    invoiceLines: detailed.flatMap(({ invoices }) => invoices.flatMap(invoiceLineRows)),
    openItems: accounts.flatMap((account) =>
      account.openItems.map((item) => openItemRow(account, item, today)),
    ),
    payments: detailed.flatMap(({ payer, payments }) =>
      payments.map((payment) => paymentRow(payer, payment)),
    ),
    paymentClosures: detailed.flatMap(({ payments }) => payments.flatMap(closureRows)),
  };
}
