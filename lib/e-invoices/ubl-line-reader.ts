import type { LineDraft } from "./document-draft";
import type { EInvoiceLine } from "./e-invoice";
import { perUnit } from "./eslog-line-reader";
import { unitAttribute, unitOfCode } from "./unit-codes";
import { categoryOf, centsOf, dayOf, decimalOf, needed, rateOf } from "./values";
import { childrenOf, nodeAt, textAt, type XmlNode } from "./xml-node";

/** A line of a UBL invoice or credit note. Throws `Unreadable`. */
export function ublLineOf(line: XmlNode): LineDraft {
  const quantity = needed(
    nodeAt(line, "InvoicedQuantity") ?? nodeAt(line, "CreditedQuantity"),
    "cbc:InvoicedQuantity",
    line.line,
  );
  const item = nodeAt(line, "Item");
  const price = nodeAt(line, "Price");
  const ownUnit = childrenOf(item, "AdditionalItemProperty").find(
    (each) => textAt(each, "Name") === unitAttribute,
  );
  const point = childrenOf(line, "DocumentReference").find(
    (each) => textAt(each, "DocumentTypeCode") === "130",
  );
  return {
    id: textAt(line, "ID") ?? "",
    description: needed(textAt(item, "Name"), "cac:Item/cbc:Name", line.line),
    itemCode: textAt(item, "SellersItemIdentification", "ID"),
    pointNumber: textAt(point, "ID"),
    periodFrom: dayAt(line, "StartDate"),
    periodTo: dayAt(line, "EndDate"),
    quantity: decimalOf(quantity),
    unit: unitOfCode(quantity.attributes.unitCode ?? "", textAt(ownUnit, "Value")),
    unitPrice: perUnit(
      needed(nodeAt(price, "PriceAmount"), "cbc:PriceAmount", line.line),
      nodeAt(price, "BaseQuantity"),
    ),
    ...ublTax(nodeAt(item, "ClassifiedTaxCategory"), line),
    netCents: centsOf(needed(nodeAt(line, "LineExtensionAmount"), "cbc:LineExtensionAmount", line.line)),
    vatCents: null,
  };
}

/** Category and rate of VAT; no rate is 0. Throws `Unreadable`. */
export function ublTax(
  category: XmlNode | undefined,
  at: XmlNode,
): Pick<EInvoiceLine, "vatCategory" | "vatRate"> {
  const rate = nodeAt(category, "Percent");
  return {
    vatCategory: categoryOf(needed(nodeAt(category, "ID"), "cac:TaxCategory/cbc:ID", at.line)),
    vatRate: rate ? rateOf(rate) : "0",
  };
}

function dayAt(line: XmlNode, name: string): string | null {
  const day = nodeAt(line, "InvoicePeriod", name);
  return day ? dayOf(day) : null;
}
