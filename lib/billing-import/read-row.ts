import { type Fault, type Row, readField } from "./column";
import type { CsvRecord } from "./csv/records";
import type { FileSpec, RowFault } from "./file-spec";
import type { Positions } from "./header";
import { problemAt } from "./problem";
import type { Problem } from "./report";

/** A row that can be staged, or everything that is wrong with it. */
export type ReadRow = { row: Row } | { problems: Problem[] };

/** Reads one record; `fieldCount` is the header's. */
export function readRow(
  spec: FileSpec,
  positions: Positions,
  fieldCount: number,
  record: CsvRecord,
  today: string,
): ReadRow {
  const problem = (column: string, value: string, fault: Fault) =>
    problemAt({ file: spec.name, line: record.line, column, value }, fault);
  if ("fault" in record) return { problems: [problem("", record.text, { reason: record.fault })] };
  if (record.fields.length !== fieldCount) {
    const fault: Fault = { reason: "wrong-field-count", detail: String(fieldCount) };
    return { problems: [problem("", record.fields.join(";"), fault)] };
  }

  const textOf = (column: string) => record.fields[positions.get(column) ?? -1] ?? "";
  const row: Row = {};
  const problems: Problem[] = [];
  for (const name in spec.columns) {
    const column = spec.columns[name];
    if (!column) continue;
    const value = readField(column, textOf(name));
    if (value === null || typeof value === "string") row[name] = value;
    else problems.push(problem(name, textOf(name), value));
  }
  const fault: RowFault | null = problems.length === 0 ? (spec.faultOf?.(row, today) ?? null) : null;
  if (fault) problems.push(problem(fault.column, textOf(fault.column), fault));
  return problems.length > 0 ? { problems } : { row };
}
