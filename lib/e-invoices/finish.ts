import Big from "big.js";
import type { VatShare } from "@/lib/invoices/invoice";
import { type Cents, roundToCents } from "@/lib/money";
import { arithmeticFault } from "./arithmetic";
import type { DocumentDraft, LineDraft } from "./document-draft";
import type { EInvoice, EInvoiceLine, EParty } from "./e-invoice";
import { Unreadable } from "./fault";
import { needed } from "./values";

const nobody: EParty = { id: "", name: "", street: "", postcode: "", city: "", country: "", taxNumber: "" };

/**
 * The whole document, once all of it was read: what it must have is there, its sums hold, each line has its VAT. Throws
 * `Unreadable` otherwise. `names` are the format's own for what may be missing.
 */
export function finish(
  { invoice, lines, adjustments, vat, totals }: DocumentDraft,
  names: RequiredNames,
): EInvoice {
  if (lines.length === 0) throw new Unreadable("missing-element", names.line);
  const read: EInvoice = {
    type: needed(invoice.type, names.type),
    number: needed(invoice.number, names.number),
    issuedOn: needed(invoice.issuedOn, names.issuedOn),
    dueOn: invoice.dueOn ?? null,
    periodFrom: invoice.periodFrom ?? null,
    periodTo: invoice.periodTo ?? null,
    currency: needed(invoice.currency, names.currency),
    note: invoice.note ?? null,
    precedingNumber: invoice.precedingNumber ?? null,
    reference: invoice.reference ?? null,
    purposeCode: invoice.purposeCode ?? null,
    iban: invoice.iban ?? null,
    bic: invoice.bic ?? null,
    seller: invoice.seller ?? nobody,
    buyer: invoice.buyer ?? nobody,
    vat,
    totals: {
      linesCents: needed(totals.linesCents, names.lines),
      allowancesCents: totals.allowancesCents ?? 0,
      chargesCents: totals.chargesCents ?? 0,
      netCents: needed(totals.netCents, names.net),
      vatCents: totals.vatCents ?? 0,
      grossCents: needed(totals.grossCents, names.gross),
      prepaidCents: totals.prepaidCents ?? 0,
      roundingCents: totals.roundingCents ?? 0,
      payableCents: needed(totals.payableCents, names.payable),
    },
    ...withVat(numbered(lines), adjustments, vat),
  };
  const fault = arithmeticFault(read);
  if (fault) throw new Unreadable(fault.reason, fault.detail);
  if (read.type === "381" && read.totals.grossCents < 0) throw new Unreadable("negative-credit");
  return read;
}

export type RequiredNames = Record<
  "type" | "number" | "issuedOn" | "currency" | "line" | "lines" | "net" | "gross" | "payable",
  string
>;

type Numbered = Omit<LineDraft, "id"> & Pick<EInvoiceLine, "lineNumber">;

/** Lines keep their numbers where all have different ones; else they are counted. */
function numbered(lines: readonly LineDraft[]): Numbered[] {
  const usable = lines.every(({ id }) => /^[1-9]\d{0,8}$/.test(id));
  const keep = usable && new Set(lines.map(({ id }) => id)).size === lines.length;
  return lines.map(({ id, ...line }, at) => ({ ...line, lineNumber: keep ? Number(id) : at + 1 }));
}

/**
 * Works out the VAT of lines and adjustments that the document does not say: each from its own net, and what rounding
 * leaves of a share's VAT in the largest of them.
 */
function withVat(
  lines: readonly Numbered[],
  adjustments: DocumentDraft["adjustments"],
  vat: readonly VatShare[],
): Pick<EInvoice, "lines" | "adjustments"> {
  const parts = [...lines, ...adjustments.map((each) => ({ ...each, vatCents: null }))];
  const amounts = parts.map(({ vatCents, netCents, vatRate }) => vatCents ?? vatOf(netCents, vatRate));
  for (const share of vat) {
    const members = parts.flatMap((part, at) =>
      part.vatCategory === share.category && part.vatRate === share.rate ? [at] : [],
    );
    const rest = share.vatCents - members.reduce((sum, at) => sum + (amounts[at] ?? 0), 0);
    const [largest] = members
      .filter((at) => parts[at]?.vatCents === null)
      .sort((a, b) => Math.abs(parts[b]?.netCents ?? 0) - Math.abs(parts[a]?.netCents ?? 0));
    if (largest !== undefined) amounts[largest] = (amounts[largest] ?? 0) + rest;
  }
  return {
    lines: lines.map((line, at) => ({ ...line, vatCents: amounts[at] ?? 0 })),
    adjustments: adjustments.map((each, at) => ({ ...each, vatCents: amounts[lines.length + at] ?? 0 })),
  };
}

const vatOf = (netCents: Cents, rate: string): Cents =>
  roundToCents(new Big(netCents).times(rate).div(10_000));
