import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

export type Row = Record<string, string>;

/** Rows of one billing file of a folder, by its header. */
export async function billingRows(folder: string, file: string): Promise<Row[]> {
  const text = await readFile(join(folder, `${file}.csv`), "utf8");
  return parse(text, { bom: true, delimiter: ";", columns: true });
}

/** A cell that must be there. */
export function cell(row: Row | undefined, column: string): string {
  const value = row?.[column];
  if (!value) throw new Error(`No ${column} in ${JSON.stringify(row)}`);
  return value;
}

/** A cell such as `01.11.2017` as ISO. */
export function dayCell(row: Row | undefined, column: string): string {
  const [, day, month, year] = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(cell(row, column)) ?? [];
  if (!year) throw new Error(`No day in ${column} of ${JSON.stringify(row)}`);
  return `${year}-${month}-${day}`;
}

/** A cell such as `-5,40` in cents. */
export function centsCell(row: Row | undefined, column: string): number {
  return Number(scaledCell(row, column, 2));
}

/** A decimal cell as a whole number of its last place: `0,9320` to four places is 9320. */
export function scaledCell(row: Row | undefined, column: string, decimals: number): bigint {
  const [, whole, fraction = ""] = /^(-?\d+)(?:,(\d+))?$/.exec(cell(row, column)) ?? [];
  if (!whole || fraction.length > decimals)
    throw new Error(`No such decimal in ${column} of ${JSON.stringify(row)}`);
  return BigInt(whole + fraction.padEnd(decimals, "0"));
}

/** Rows by what they have in common. */
export function groupBy(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
