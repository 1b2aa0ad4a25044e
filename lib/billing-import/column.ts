import type { Reason } from "./reasons";

/** Why a field or row is refused. */
export type Fault = { reason: Reason; detail?: string };

/** How a column's text becomes what the staging table holds. */
export type ColumnForm = {
  /** As `docs/billing-data.md` names it. */
  form: string;
  sqlType: "text" | "date" | "timestamp" | "integer" | "numeric" | "bigint" | "boolean";
  /** Reads a text that is not empty and has no blanks around it. */
  read(text: string): string | Fault;
  /** What nothing means, where it means something. */
  whenEmpty?: string;
};

export type Column = ColumnForm & { required: boolean };

/** A row that was read, by column; values as PostgreSQL writes them, empty fields null. */
export type Row<Name extends string = string> = Record<Name, string | null>;

/** A column that every row must fill. */
export const required = (form: ColumnForm): Column => ({ ...form, required: true });

/** A column that a row, or the whole file, may leave out. */
export const optional = (form: ColumnForm): Column => ({ ...form, required: false });

/** Reads one field; blanks around it do not count. */
export function readField(column: Column, text: string): string | null | Fault {
  const trimmed = text.trim();
  if (trimmed !== "") return column.read(trimmed);
  return column.required ? isEmpty : (column.whenEmpty ?? null);
}

const isEmpty: Fault = { reason: "is-empty" };
