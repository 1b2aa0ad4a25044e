import type { CsvRecord } from "@/lib/billing-import/csv/records";
import { type Fault, type Row, readField } from "./column";
import type { FileSpec } from "./file-spec";
import type { Header } from "./header";
import { problemAt } from "./problem";
import type { Problem } from "./report";

/** A row that can be staged, or everything that is wrong with it. */
export type ReadRow = { row: Row } | { problems: Problem[] };

/** Reads the records of a file that has this header. `today` is the day of the import. */
export function rowReader(spec: FileSpec, header: Header, today: string): (record: CsvRecord) => ReadRow {
  const columns = Object.entries(spec.columns).map(([name, column]) => ({
    name,
    column,
    at: header.names.indexOf(name),
  }));
  const problem = (record: CsvRecord, column: string, value: string, fault: Fault) =>
    problemAt({ file: spec.name, line: record.line, column, value }, fault);

  return (record) => {
    if ("fault" in record) {
      return { problems: [problem(record, "", record.text, { reason: record.fault })] };
    }
    const { fields } = record;
    if (fields.length !== header.names.length) {
      const fault: Fault = { reason: "wrong-field-count", detail: String(header.names.length) };
      return { problems: [problem(record, "", fields.join(";"), fault)] };
    }
    const row: Row = {};
    const problems: Problem[] = [];
    for (const { name, column, at } of columns) {
      const text = fields[at] ?? "";
      const value = readField(column, text);
      if (value === null || typeof value === "string") row[name] = value;
      else problems.push(problem(record, name, text, value));
    }
    if (problems.length > 0) return { problems };
    const fault = spec.faultOf?.(row, today);
    if (!fault) return { row };
    const value = fields[header.names.indexOf(fault.column)] ?? "";
    return { problems: [problem(record, fault.column, value, fault)] };
  };
}
