import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { parseSlovenianDay } from "@/lib/dates";
import { parseDecimal } from "@/lib/decimal";

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

/** A day's cell as ISO. */
export function dayCell(row: Row | undefined, column: string): string {
  const day = parseSlovenianDay(cell(row, column));
  if (!day) throw new Error(`No day in ${column} of ${JSON.stringify(row)}`);
  return day;
}

/** An amount's cell in cents. */
export function centsCell(row: Row | undefined, column: string): number {
  return Number(scaledCell(row, column, 2));
}

/** An exact decimal's cell as a whole number of its last place: `0,9320` to four places is 9320. */
export function scaledCell(row: Row | undefined, column: string, decimals: number): bigint {
  const parsed = parseDecimal(cell(row, column), { decimals, negative: true });
  if (!parsed.ok) throw new Error(`No decimal in ${column} of ${JSON.stringify(row)}: ${parsed.reason}`);
  const [whole = "0", fraction = ""] = parsed.value.split(".");
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
