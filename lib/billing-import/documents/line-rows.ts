import Big from "big.js";
import type { Row } from "@/lib/billing-import/column";
import { plainDecimal, writtenAmount } from "@/lib/e-invoices/amounts";
import type { EInvoice, EInvoiceLine } from "@/lib/e-invoices/e-invoice";
import { type FieldFault, overLimit } from "./limits";
import { periodColumns, periodFault } from "./period";
import { oneLine, signedCents } from "./row-values";

/** The lines of a document, and what is taken off or put on the whole of it as lines after them. */
export function linesWithAdjustments({ lines, adjustments }: EInvoice): EInvoiceLine[] {
  const last = lines.reduce((highest, { lineNumber }) => Math.max(highest, lineNumber), 0);
  return [
    ...lines,
    ...adjustments.map(({ reason, netCents, ...vat }, at) => ({
      ...vat,
      netCents,
      lineNumber: last + 1 + at,
      description: reason || (netCents < 0 ? "Popust" : "Pribitek"),
      itemCode: null,
      pointNumber: null,
      periodFrom: null,
      periodTo: null,
      quantity: netCents < 0 ? "-1" : "1",
      unit: "piece",
      unitPrice: plainDecimal(writtenAmount(Math.abs(netCents))),
    })),
  ];
}

const limits = [
  { column: "supply_point_number", longest: 20 },
  { column: "price_item_code", longest: 100 },
  { column: "description", longest: 1_000 },
  { column: "unit", longest: 20 },
  { column: "quantity", digits: 10, decimals: 4 },
  { column: "unit_price", digits: 8, decimals: 6 },
];

/** What of a line billing data cannot hold. */
export function lineFault(line: EInvoiceLine): FieldFault | null {
  const fault = periodFault(line) ?? overLimit(lineRow("", line, 1), limits);
  return fault && { ...fault, column: `its line ${line.lineNumber}, ${fault.column}` };
}

/** A line as a row of `invoice-lines.csv`. */
export function lineRow(invoiceNumber: string, line: EInvoiceLine, sign: number): Row {
  const cents = (amount: number) => String(signedCents(amount, sign));
  return {
    invoice_number: invoiceNumber,
    line_number: String(line.lineNumber),
    supply_point_number: line.pointNumber,
    price_item_code: line.itemCode,
    description: oneLine(line.description),
    ...periodColumns(line),
    quantity: plainDecimal(new Big(line.quantity).times(sign)),
    unit: line.unit,
    unit_price: line.unitPrice,
    vat_rate: line.vatRate,
    net: cents(line.netCents),
    vat: cents(line.vatCents),
    gross: cents(line.netCents + line.vatCents),
  };
}
