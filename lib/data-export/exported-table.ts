import { type SQL, sql } from "drizzle-orm";
import { type Customer, payersOf } from "@/lib/auth/customer";

/** Whose rows are read; `payers` stands right of `=`. */
export type Owner = { accountId: string; payers: SQL };

/** What an entry reads from a database column, under which name it stands in the files. */
type Exported = { key: string; read: (owner: Owner) => SQL };

/** Why something held is in no file; the README says it in the reader's words. */
export type Reason = "secret" | "internal" | "nobodys" | "public" | "empty" | "copy" | "notes" | "staff";

/** One table of the database as it is given out: a CSV and a JSON file of its own. Its alias in every fragment is `t`. */
export type ExportedTable = {
  table: string;
  file: string;
  /** Whose rights read it: the customer's own where row-level security shows it, else the office's with the owner named. */
  eyes: "customer" | "office";
  own: (owner: Owner) => SQL;
  /** Columns that name a row; pages go by them. */
  order: readonly [string, ...string[]];
  /** Every column of the table, exported or with the reason why not. */
  columns: Record<string, Exported | Reason>;
};

export const ownerOf = (customer: Customer): Owner => ({
  accountId: customer.account.id,
  payers: payersOf(customer),
});

/** Columns given out as they are, under their own names. */
export const asTheyAre = (...names: string[]): Record<string, Exported> =>
  Object.fromEntries(names.map((name) => [name, { key: name, read: () => sql.raw(`t.${name}`) }]));

/** Columns that stay inside, for one reason. */
export const withheld = (reason: Reason, ...names: string[]): Record<string, Reason> =>
  Object.fromEntries(names.map((name) => [name, reason]));

/** A column given out as something else: a key of the database as the number that people know it by. */
export const as = (key: string, read: SQL | ((owner: Owner) => SQL)): Exported => ({
  key,
  read: typeof read === "function" ? read : () => read,
});

export const pointNumber = as(
  "supply_point",
  sql`(select number from supply_points where supply_points.id = t.supply_point_id)`,
);
export const payerCode = as("payer", sql`(select code from payers where payers.id = t.payer_id)`);
export const invoiceNumber = as(
  "invoice",
  sql`(select number from invoices where invoices.id = t.invoice_id)`,
);
export const meterSerial = as("meter", sql`(select serial from meters where meters.id = t.meter_id)`);

export const ofAccount = ({ accountId }: Owner): SQL => sql`t.account_id = ${accountId}::uuid`;
export const ofPayers = ({ payers }: Owner): SQL => sql`t.payer_id = ${payers}`;
export const ofInvoice = ({ payers }: Owner): SQL =>
  sql`t.invoice_id in (select id from invoices where payer_id = ${payers})`;
export const ofPoint = ({ payers }: Owner): SQL =>
  sql`t.supply_point_id in (select supply_point_id from tenures where payer_id = ${payers})`;

/** Names and readers of what is given out, in the order of the files' columns. */
export const exportedColumns = ({ columns }: ExportedTable): Exported[] =>
  Object.values(columns).filter((column) => typeof column !== "string");
