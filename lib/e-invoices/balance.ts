import Big from "big.js";
import type { VatShare } from "@/lib/invoices/invoice";
import { type Cents, roundToCents } from "@/lib/money";
import { plainDecimal, writtenAmount } from "./amounts";
import type { EInvoiceLine } from "./e-invoice";

type Parts = { lines: readonly EInvoiceLine[]; vat: readonly VatShare[]; netCents: Cents; vatCents: Cents };

/** VAT rates in force. */
const statutoryRates = ["22", "9.5", "5"];

/**
 * Makes lines, shares of VAT and the document's sums agree. Billing data may have bills whose lines do not add up to them,
 * or that have no lines at all: what is left over becomes a line in the share that it belongs to. The document's sums and
 * the lines given stay as they are.
 */
export function evenOut({ lines, vat, netCents, vatCents }: Parts): {
  lines: EInvoiceLine[];
  vat: VatShare[];
} {
  const shares = vat.length > 0 ? vat.map((share) => ({ ...share })) : sharesOf(lines);
  const rest = {
    netCents: netCents - shares.reduce((sum, share) => sum + share.netCents, 0),
    vatCents: vatCents - shares.reduce((sum, share) => sum + share.vatCents, 0),
  };
  if (rest.netCents !== 0 || rest.vatCents !== 0 || shares.length === 0) addRest(shares, rest);

  const ofLines = sharesOf(lines);
  for (const { category, rate } of ofLines) {
    // Each line's rate must be among the shares, even where its share comes to nothing.
    if (!shareIn(shares, category, rate)) shares.push({ category, rate, netCents: 0, vatCents: 0 });
  }
  const all = [...lines];
  for (const share of shares) {
    const known = shareIn(ofLines, share.category, share.rate);
    const missing = share.netCents - (known?.netCents ?? 0);
    if (missing === 0 && known) continue;
    all.push(restLine(all, share, missing, share.vatCents - (known?.vatCents ?? 0)));
  }
  return { lines: all, vat: shares };
}

/** What lines tax, by category and rate, in the order in which these first appear. */
export function sharesOf(
  lines: readonly Pick<EInvoiceLine, "vatCategory" | "vatRate" | "netCents" | "vatCents">[],
): VatShare[] {
  const shares: VatShare[] = [];
  for (const { vatCategory, vatRate, netCents, vatCents } of lines) {
    const share = shareIn(shares, vatCategory, vatRate);
    if (!share) shares.push({ category: vatCategory, rate: vatRate, netCents, vatCents });
    else {
      share.netCents += netCents;
      share.vatCents += vatCents;
    }
  }
  return shares;
}

const shareIn = (shares: readonly VatShare[], category: string, rate: string): VatShare | undefined =>
  shares.find((share) => share.category === category && share.rate === rate);

/** Puts what the shares do not explain where its VAT fits: a cent or two of VAT alone into the largest share. */
function addRest(shares: VatShare[], rest: { netCents: Cents; vatCents: Cents }): void {
  const rate = rateOf(rest, shares);
  const fitting =
    rate === null
      ? shares.toSorted((a, b) => Math.abs(b.netCents) - Math.abs(a.netCents))[0]
      : shares.find((share) => share.rate === rate);
  if (fitting) {
    fitting.netCents += rest.netCents;
    fitting.vatCents += rest.vatCents;
  } else shares.push({ category: rate === null || rate === "0" ? "Z" : "S", rate: rate ?? "0", ...rest });
}

/** The rate at which so much VAT is due on so much; null where no VAT rate would do. */
function rateOf({ netCents, vatCents }: { netCents: Cents; vatCents: Cents }, shares: readonly VatShare[]) {
  if (vatCents === 0) return "0";
  if (netCents === 0) return null;
  const likely = [...shares.map(({ rate }) => rate), ...statutoryRates];
  const off = (rate: string) => Math.abs(roundToCents(new Big(netCents).times(rate).div(10_000)) - vatCents);
  // A cent is what rounding line by line may differ by.
  const known = likely.find((rate) => off(rate) === 0) ?? likely.find((rate) => off(rate) === 1);
  const computed = known ?? plainDecimal(new Big(vatCents).times(100).div(netCents).round(2));
  return new Big(computed).gt(0) && new Big(computed).lt(100) ? computed : null;
}

function restLine(
  lines: readonly EInvoiceLine[],
  share: VatShare,
  netCents: Cents,
  vatCents: Cents,
): EInvoiceLine {
  return {
    lineNumber: lines.reduce((highest, { lineNumber }) => Math.max(highest, lineNumber), 0) + 1,
    description: "Ostalo po računu",
    itemCode: null,
    pointNumber: null,
    periodFrom: null,
    periodTo: null,
    quantity: netCents < 0 ? "-1" : "1",
    unit: "piece",
    unitPrice: plainDecimal(writtenAmount(Math.abs(netCents))),
    vatCategory: share.category,
    vatRate: share.rate,
    netCents,
    vatCents,
  };
}
