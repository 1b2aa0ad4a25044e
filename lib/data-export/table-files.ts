import { csvBom, csvLine } from "@/lib/csv";
import type { Row } from "./rows";

/** Rows as a JSON array, a row a line. */
export async function* jsonOf(pages: AsyncIterable<readonly Row[]>): AsyncGenerator<string> {
  let between = "[\n";
  for await (const rows of pages) {
    yield between + rows.map((row) => JSON.stringify(row)).join(",\n");
    between = ",\n";
  }
  yield between === "[\n" ? "[]\n" : "\n]\n";
}

/** Rows as CSV for Slovenian spreadsheets: `;`, decimal comma, UTF-8 with BOM (FACTS 5.4); no cell is a formula (R31). */
export async function* csvOf(
  pages: AsyncIterable<readonly Row[]>,
  keys: readonly string[],
): AsyncGenerator<string> {
  yield csvBom + csvLine(keys);
  for await (const rows of pages) {
    yield rows.map((row) => csvLine(keys.map((key) => cell(row[key])))).join("");
  }
}

function cell(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return String(value).replace(".", ",");
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
