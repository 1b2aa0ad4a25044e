import { element, type Xml } from "@/lib/xml";
import type { EAdjustment, EInvoice, EParty } from "./e-invoice";
import { exemptionReasons } from "./exemptions";
import { cac, cbc, said, taxCategory, ublMoney } from "./ubl-elements";
import { ublLine } from "./ubl-line";

const spaces = "urn:oasis:names:specification:ubl:schema:xsd";

/**
 * A document as UBL 2.1 in the customisation of EN 16931: `CreditNote` for type 381, else `Invoice`. Says all that the
 * document does but its purpose code, which is national, and the VAT of single lines.
 */
export function writeUbl(invoice: EInvoice): string {
  const isCredit = invoice.type === "381";
  const root = isCredit ? "CreditNote" : "Invoice";
  const money = ublMoney(invoice.currency);
  const { totals } = invoice;
  const document = element(
    root,
    {
      xmlns: `${spaces}:${root}-2`,
      "xmlns:cac": `${spaces}:CommonAggregateComponents-2`,
      "xmlns:cbc": `${spaces}:CommonBasicComponents-2`,
    },
    cbc("CustomizationID", "urn:cen.eu:en16931:2017"),
    cbc("ID", invoice.number),
    cbc("IssueDate", invoice.issuedOn),
    ...(isCredit ? [] : said("DueDate", invoice.dueOn)),
    cbc(`${root}TypeCode`, invoice.type),
    ...said("Note", invoice.note),
    cbc("DocumentCurrencyCode", invoice.currency),
    ...period(invoice),
    ...(invoice.precedingNumber
      ? [cac("BillingReference", cac("InvoiceDocumentReference", cbc("ID", invoice.precedingNumber)))]
      : []),
    cac("AccountingSupplierParty", party(invoice.seller)),
    cac("AccountingCustomerParty", party(invoice.buyer)),
    ...paymentMeans(invoice, isCredit),
    ...invoice.adjustments.map((adjustment) => allowanceCharge(adjustment, money)),
    cac(
      "TaxTotal",
      money("TaxAmount", totals.vatCents),
      ...invoice.vat.map((share) =>
        cac(
          "TaxSubtotal",
          money("TaxableAmount", share.netCents),
          money("TaxAmount", share.vatCents),
          taxCategory("TaxCategory", share.category, share.rate, exemptionReasons[share.category]?.words),
        ),
      ),
    ),
    cac(
      "LegalMonetaryTotal",
      money("LineExtensionAmount", totals.linesCents),
      money("TaxExclusiveAmount", totals.netCents),
      money("TaxInclusiveAmount", totals.grossCents),
      money("AllowanceTotalAmount", totals.allowancesCents),
      money("ChargeTotalAmount", totals.chargesCents),
      money("PrepaidAmount", totals.prepaidCents),
      money("PayableRoundingAmount", totals.roundingCents),
      money("PayableAmount", totals.payableCents),
    ),
    ...invoice.lines.map((line) => ublLine(line, isCredit, invoice.currency)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document.xml}\n`;
}

const period = ({ periodFrom, periodTo }: EInvoice): Xml[] =>
  periodFrom || periodTo
    ? [cac("InvoicePeriod", ...said("StartDate", periodFrom), ...said("EndDate", periodTo))]
    : [];

function party({ id, name, street, postcode, city, country, taxNumber }: EParty): Xml {
  const scheme = /^[A-Z]{2}/.test(taxNumber) ? "VAT" : "TAX";
  return cac(
    "Party",
    ...(id ? [cac("PartyIdentification", cbc("ID", id))] : []),
    cac(
      "PostalAddress",
      ...said("StreetName", street),
      ...said("CityName", city),
      ...said("PostalZone", postcode),
      ...(country ? [cac("Country", cbc("IdentificationCode", country))] : []),
    ),
    ...(taxNumber
      ? [cac("PartyTaxScheme", cbc("CompanyID", taxNumber), cac("TaxScheme", cbc("ID", scheme)))]
      : []),
    ...(name ? [cac("PartyLegalEntity", cbc("RegistrationName", name))] : []),
  );
}

/** A credit note has no due date of its own: it stands here. */
function paymentMeans({ dueOn, iban, bic, reference }: EInvoice, isCredit: boolean): Xml[] {
  if (!iban && !reference && !(isCredit && dueOn)) return [];
  return [
    cac(
      "PaymentMeans",
      cbc("PaymentMeansCode", "30"),
      ...(isCredit ? said("PaymentDueDate", dueOn) : []),
      ...said("PaymentID", reference),
      ...(iban
        ? [
            cac(
              "PayeeFinancialAccount",
              cbc("ID", iban),
              ...(bic ? [cac("FinancialInstitutionBranch", cbc("ID", bic))] : []),
            ),
          ]
        : []),
    ),
  ];
}

function allowanceCharge(
  { reason, vatCategory, vatRate, netCents }: EAdjustment,
  money: ReturnType<typeof ublMoney>,
): Xml {
  return cac(
    "AllowanceCharge",
    cbc("ChargeIndicator", String(netCents >= 0)),
    ...said("AllowanceChargeReason", reason),
    money("Amount", Math.abs(netCents)),
    taxCategory("TaxCategory", vatCategory, vatRate),
  );
}
