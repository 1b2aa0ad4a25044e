type Values = Record<string, unknown> | null;

/** What was changed, name by name: `role: operator → admin`; without a state before, what is there now. */
export function difference(before: Values, after: Values): string[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return names
    .filter((name) => written(before?.[name]) !== written(after?.[name]))
    .map((name) =>
      before
        ? `${name}: ${written(before[name])} → ${written(after?.[name])}`
        : `${name}: ${written(after?.[name])}`,
    );
}

/** Details in one line: `receiptNumber: 2026-000123`. */
export const inOneLine = (details: Record<string, unknown>): string =>
  Object.entries(details)
    .map(([name, value]) => `${name}: ${written(value)}`)
    .join(", ");

function written(value: unknown): string {
  if (value === undefined || value === null) return "–";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
