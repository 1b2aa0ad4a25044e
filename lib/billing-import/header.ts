import type { FileSpec } from "./file-spec";
import { problemAt } from "./problem";
import type { Reason } from "./reasons";
import type { Problem } from "./report";

/** Written to files of refused rows after the file's own columns, and passed over when such a file is imported. */
export const reasonColumn = "reason";

/** The columns of a file, in the order of its lines. */
export type Header = { names: readonly string[] };

/** Reads the header line of a file; the order of columns is free. */
export function readHeader(spec: FileSpec, fields: readonly string[]): Header & { problems: Problem[] } {
  const names = fields.map((field) => field.trim());
  const fault = (column: string, reason: Reason) =>
    problemAt({ file: spec.name, line: 1, column }, { reason });
  const unknown = names.filter((name) => name !== reasonColumn && !Object.hasOwn(spec.columns, name));
  const repeated = names.filter((name, at) => names.indexOf(name) !== at);
  const missing = Object.entries(spec.columns).filter(
    ([name, column]) => column.required && !names.includes(name),
  );
  return {
    names,
    problems: [
      ...unknown.map((name) => fault(name, "unknown-column")),
      ...[...new Set(repeated)].map((name) => fault(name, "repeated-column")),
      ...missing.map(([name]) => fault(name, "missing-column")),
    ],
  };
}
