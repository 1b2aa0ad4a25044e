import Big from "big.js";
import { biller, brand } from "@/lib/brand";
import type { Invoice, InvoiceLine } from "@/lib/invoices/invoice";
import { plainDecimal } from "./amounts";
import { evenOut } from "./balance";
import { typeOfKind } from "./document-types";
import type { EInvoice, EInvoiceLine, EParty } from "./e-invoice";

/** Who issues all bills. */
const seller: EParty = {
  id: "",
  name: brand.legalName,
  street: brand.street,
  postcode: brand.postcode,
  city: brand.city,
  country: "SI",
  taxNumber: biller.vatId,
};

/**
 * A bill as EN 16931 sees it. Its sums always hold (`arithmeticFault`), whatever the bill's own do: what its lines leave
 * open becomes a line.
 */
export function eInvoiceOf(invoice: Invoice): EInvoice {
  const sign = invoice.kind === "credit_note" ? -1 : 1;
  const signed = (cents: number) => (cents === 0 ? 0 : sign * cents);
  const netCents = signed(invoice.netCents);
  const vatCents = signed(invoice.vatCents);
  const prepaidCents = signed(invoice.prepaidCents);
  const roundingCents = signed(invoice.roundingCents);
  const grossCents = netCents + vatCents;
  const categoryOf = (rate: string) =>
    invoice.vat.find((share) => new Big(share.rate).eq(rate))?.category ?? (new Big(rate).eq(0) ? "Z" : "S");
  const { lines, vat } = evenOut({
    lines: invoice.lines.map((line) => lineOf(line, sign, categoryOf(line.vatRate))),
    vat: invoice.vat.map((share) => ({
      category: share.category,
      rate: plainDecimal(share.rate),
      netCents: signed(share.netCents),
      vatCents: signed(share.vatCents),
    })),
    netCents,
    vatCents,
  });

  return {
    type: typeOfKind(invoice.kind),
    number: invoice.number,
    issuedOn: invoice.issuedOn,
    dueOn: invoice.dueOn,
    periodFrom: invoice.periodFrom,
    periodTo: invoice.periodTo,
    currency: "EUR",
    note: invoice.note,
    precedingNumber: invoice.corrects,
    reference: invoice.reference,
    purposeCode: invoice.purposeCode ?? biller.purposeCode,
    iban: invoice.iban ?? biller.iban,
    // The bank of another account is not known.
    bic: invoice.iban && invoice.iban !== biller.iban ? null : biller.bic,
    seller,
    buyer: buyerOf(invoice),
    lines,
    adjustments: [],
    vat,
    totals: {
      linesCents: netCents,
      allowancesCents: 0,
      chargesCents: 0,
      netCents,
      vatCents,
      grossCents,
      prepaidCents,
      roundingCents,
      payableCents: grossCents - prepaidCents + roundingCents,
    },
  };
}

function buyerOf({ payer }: Invoice): EParty {
  const { code, name, street, postcode, city } = payer;
  return { id: code, name, street, postcode, city, country: "SI", taxNumber: payer.taxNumber ?? "" };
}

function lineOf(line: InvoiceLine, sign: number, vatCategory: EInvoiceLine["vatCategory"]): EInvoiceLine {
  const price = new Big(line.unitPrice);
  // A price below zero is written as less of the thing (BR-27).
  const quantity = new Big(line.quantity).times(price.lt(0) ? -sign : sign);
  return {
    lineNumber: line.lineNumber,
    description: line.description,
    itemCode: line.priceItemCode,
    pointNumber: line.point?.number ?? null,
    periodFrom: line.periodFrom,
    periodTo: line.periodTo,
    quantity: plainDecimal(quantity),
    unit: line.unit,
    unitPrice: plainDecimal(price.abs()),
    vatCategory,
    vatRate: plainDecimal(line.vatRate),
    netCents: line.netCents === 0 ? 0 : sign * line.netCents,
    vatCents: line.vatCents === 0 ? 0 : sign * line.vatCents,
  };
}
