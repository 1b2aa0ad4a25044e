import type { Fault, Row } from "@/lib/billing-import/column";
import { decimal } from "@/lib/billing-import/number-forms";
import { text } from "@/lib/billing-import/text-forms";

/** What of a document billing data cannot hold, at which field. */
export type FieldFault = Fault & { column: string; value: string };

/** How much of a column billing data can hold. */
export type Limit = { column: string } & ({ longest: number } | { digits: number; decimals: number });

/** The first column of a row that holds more than it may, if one does. */
export function overLimit(row: Row, limits: readonly Limit[]): FieldFault | null {
  for (const limit of limits) {
    const value = row[limit.column];
    if (value === null || value === undefined) continue;
    const form =
      "longest" in limit ? text(limit.longest) : decimal(limit.digits, limit.decimals, { negative: true });
    const read = form.read(value);
    if (typeof read !== "string") return { column: limit.column, value, ...read };
  }
  return null;
}
