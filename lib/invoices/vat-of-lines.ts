import Big from "big.js";
import type { InvoiceKind, InvoiceLine, VatCategory, VatShare } from "./invoice";

/**
 * The VAT breakdown of a document that did not say its own: the lines' sums at each rate, lowest first. Without VAT a
 * reminder's costs are outside its scope; what else bears none is rated at zero.
 */
export function vatOfLines(
  lines: readonly Pick<InvoiceLine, "vatRate" | "netCents" | "vatCents">[],
  kind: InvoiceKind,
): VatShare[] {
  const shares = new Map<string, VatShare>();
  for (const { vatRate, netCents, vatCents } of lines) {
    const rate = new Big(vatRate).toFixed();
    const share = shares.get(rate) ?? { category: categoryOf(rate, kind), rate, netCents: 0, vatCents: 0 };
    shares.set(rate, {
      ...share,
      netCents: share.netCents + netCents,
      vatCents: share.vatCents + vatCents,
    });
  }
  return [...shares.values()].sort((a, b) => new Big(a.rate).cmp(b.rate));
}

function categoryOf(rate: string, kind: InvoiceKind): VatCategory {
  if (rate !== "0") return "S";
  return kind === "reminder" ? "O" : "Z";
}
