import type { BilledPoint, InvoiceLine } from "@/lib/invoices/invoice";
import type { Cents } from "@/lib/money";

/** Lines for one supply point, or for none, in the order of the bill, and their sums. */
export type LineGroup = {
  point: BilledPoint | null;
  lines: InvoiceLine[];
  netCents: Cents;
  vatCents: Cents;
  grossCents: Cents;
};

/** Lines by supply point, points in the order in which the bill first names them. */
export function lineGroups(lines: readonly InvoiceLine[]): LineGroup[] {
  const groups = new Map<string | null, LineGroup>();
  for (const line of lines) {
    const key = line.point?.number ?? null;
    const group = groups.get(key) ?? {
      point: line.point,
      lines: [],
      netCents: 0,
      vatCents: 0,
      grossCents: 0,
    };
    group.lines.push(line);
    group.netCents += line.netCents;
    group.vatCents += line.vatCents;
    group.grossCents += line.grossCents;
    groups.set(key, group);
  }
  return [...groups.values()];
}
