import type { Cents } from "@/lib/money";
import { writtenAmount } from "./amounts";
import type { EInvoice } from "./e-invoice";

/** Which of the sums of EN 16931 does not hold. */
export type ArithmeticFault =
  | "lines-sum"
  | "net-sum"
  | "vat-bases-sum"
  | "vat-sum"
  | "gross-sum"
  | "payable-sum";

/**
 * The sums that a document must keep (BR-CO-10 to 16; by their e-SLOG qualifiers): Σ203 = 79, 389 = 79 − 260 + 259,
 * Σ125 = 389 and 176 = Σ124 over the shares of VAT, 388 = 389 + 176, 9 = 388 − 113 + 366. Answers the first that does
 * not hold, with both figures; null where all do. A document without VAT need not say what it does not tax.
 */
export function arithmeticFault(invoice: EInvoice): { reason: ArithmeticFault; detail: string } | null {
  const { lines, vat, totals } = invoice;
  const sums: readonly [ArithmeticFault, Cents, Cents][] = [
    ["lines-sum", totals.linesCents, sumOf(lines, "netCents")],
    ["net-sum", totals.netCents, totals.linesCents - totals.allowancesCents + totals.chargesCents],
    ["vat-bases-sum", totals.netCents, vat.length > 0 ? sumOf(vat, "netCents") : totals.netCents],
    ["vat-sum", totals.vatCents, sumOf(vat, "vatCents")],
    ["gross-sum", totals.grossCents, totals.netCents + totals.vatCents],
    ["payable-sum", totals.payableCents, totals.grossCents - totals.prepaidCents + totals.roundingCents],
  ];
  const wrong = sums.find(([, said, is]) => said !== is);
  if (!wrong) return null;
  const [reason, said, is] = wrong;
  return { reason, detail: `${writtenAmount(said)}, not ${writtenAmount(is)}` };
}

function sumOf<Name extends string>(rows: readonly Record<Name, Cents>[], name: Name): Cents {
  return rows.reduce((sum, row) => sum + row[name], 0);
}
