import type { Column, Fault, Row } from "./column";

export type BillingFile =
  | "payers.csv"
  | "supply-points.csv"
  | "tenures.csv"
  | "meters.csv"
  | "readings.csv"
  | "prices.csv"
  | "invoices.csv"
  | "invoice-lines.csv"
  | "open-items.csv"
  | "payments.csv"
  | "payment-closures.csv"
  | "degree-days.csv"
  | "calorific-values.csv";

/** What a row says wrongly within itself, at which column. */
export type RowFault = Fault & { column: string };

/** Columns that must be those of a row elsewhere: among the staged rows of `file`, or already in `table`. */
export type Reference = {
  columns: readonly string[];
  file: BillingFile;
  staged: { table: string; columns: readonly string[] };
  known: { table: string; columns: readonly string[] };
};

/** One kind of CSV file: its columns, and what a row must obey that can be said of the row alone or of the files. */
export type FileSpec<Name extends string = string> = {
  name: BillingFile;
  /** Staging table of its good rows; its columns have the names of the file's. */
  staging: string;
  /** A full load may come without it; what is known then stays. */
  mayBeMissing?: true;
  columns: Readonly<Record<Name, Column>>;
  key: readonly NoInfer<Name>[];
  references: readonly Reference[];
  /** Columns that describe something which several rows share, and what that is found by. */
  shared?: { by: readonly NoInfer<Name>[]; columns: readonly NoInfer<Name>[] };
  faultOf?(row: Row<NoInfer<Name>>, today: string): RowFault | null;
};

/** Keeps the columns' names in the type while a specification is written down. */
export const fileSpec = <Name extends string>(spec: FileSpec<Name>): FileSpec<Name> => spec;
