import type { Xml } from "@/lib/xml";
import type { EInvoiceLine } from "./e-invoice";
import { cac, cbc, said, taxCategory, ublMoney } from "./ubl-elements";
import { codeOfUnit, ownUnitCode, unitAttribute } from "./unit-codes";

/** What UNTDID 1153 calls the object that a line is about. */
const meteringPoint = "AVE";

/** A line of a document in UBL. */
export function ublLine(line: EInvoiceLine, isCredit: boolean, currency: string): Xml {
  const money = ublMoney(currency);
  const unitCode = codeOfUnit(line.unit);
  return cac(
    isCredit ? "CreditNoteLine" : "InvoiceLine",
    cbc("ID", String(line.lineNumber)),
    cbc(isCredit ? "CreditedQuantity" : "InvoicedQuantity", line.quantity, { unitCode }),
    money("LineExtensionAmount", line.netCents),
    ...(line.periodFrom || line.periodTo
      ? [cac("InvoicePeriod", ...said("StartDate", line.periodFrom), ...said("EndDate", line.periodTo))]
      : []),
    ...(line.pointNumber
      ? [
          cac(
            "DocumentReference",
            cbc("ID", line.pointNumber, { schemeID: meteringPoint }),
            cbc("DocumentTypeCode", "130"),
          ),
        ]
      : []),
    cac(
      "Item",
      cbc("Name", line.description),
      ...(line.itemCode ? [cac("SellersItemIdentification", cbc("ID", line.itemCode))] : []),
      taxCategory("ClassifiedTaxCategory", line.vatCategory, line.vatRate),
      ...(unitCode === ownUnitCode
        ? [cac("AdditionalItemProperty", cbc("Name", unitAttribute), cbc("Value", line.unit))]
        : []),
    ),
    cac(
      "Price",
      cbc("PriceAmount", line.unitPrice, { currencyID: currency }),
      cbc("BaseQuantity", "1", { unitCode }),
    ),
  );
}
