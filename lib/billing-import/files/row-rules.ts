import type { Row } from "@/lib/billing-import/column";
import type { RowFault } from "@/lib/billing-import/file-spec";

/** `end` must not be before `start`, and needs it. Days are ISO, so they compare as text. */
export function daysInOrder<Name extends string>(row: Row<Name>, start: Name, end: Name): RowFault | null {
  const [from, to] = [row[start], row[end]];
  if (to === null) return null;
  if (from === null) return { column: end, reason: "without-other", detail: start };
  return to < from ? { column: end, reason: "before-start", detail: start } : null;
}

/** Both days of a period or none, in order. */
export function periodInOrder(row: Row<"period_from" | "period_to">): RowFault | null {
  if (row.period_from !== null && row.period_to === null) {
    return { column: "period_from", reason: "without-other", detail: "period_to" };
  }
  return daysInOrder(row, "period_from", "period_to");
}

/** What was measured on a day cannot be known before it. */
export function notInFuture<Name extends string>(
  row: Row<Name>,
  column: Name,
  today: string,
): RowFault | null {
  const day = row[column];
  return day !== null && day > today ? { column, reason: "in-future" } : null;
}

/** `gross` must be exactly `net` + `vat`, in cents. */
export function sumHolds(row: Row<"net" | "vat" | "gross">): RowFault | null {
  return BigInt(row.gross ?? 0) === BigInt(row.net ?? 0) + BigInt(row.vat ?? 0)
    ? null
    : { column: "gross", reason: "wrong-sum" };
}
