import type { FileSpec } from "./file-spec";
import { problemAt } from "./problem";
import type { Reason } from "./reasons";
import type { Problem } from "./report";

/** Written to files of refused rows after the file's own columns, and passed over when such a file is imported. */
export const reasonColumn = "reason";

/** Where each column of the specification stands in the file's lines; -1 where an optional one is left out. */
export type Positions = ReadonlyMap<string, number>;

/** Finds the columns of a file by its header line; order is free. */
export function readHeader(
  spec: FileSpec,
  fields: readonly string[],
): { positions: Positions; problems: Problem[] } {
  const names = fields.map((field) => field.trim());
  const fault = (column: string, reason: Reason) =>
    problemAt({ file: spec.name, line: 1, column }, { reason });
  const known = Object.entries(spec.columns);
  const unknown = names.filter((name) => name !== reasonColumn && !Object.hasOwn(spec.columns, name));
  const repeated = names.filter((name, at) => names.indexOf(name) !== at);
  const missing = known.filter(([name, column]) => column.required && !names.includes(name));
  return {
    positions: new Map(known.map(([name]) => [name, names.indexOf(name)])),
    problems: [
      ...unknown.map((name) => fault(name, "unknown-column")),
      ...[...new Set(repeated)].map((name) => fault(name, "repeated-column")),
      ...missing.map(([name]) => fault(name, "missing-column")),
    ],
  };
}
