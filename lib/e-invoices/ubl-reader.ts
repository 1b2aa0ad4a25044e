import { pdfIn } from "./attachment";
import { addLine, type DocumentDraft, type PartTaker } from "./document-draft";
import { isDocumentType } from "./document-types";
import type { EInvoice } from "./e-invoice";
import { Unreadable } from "./fault";
import { finish, type RequiredNames } from "./finish";
import { ublLineOf, ublTax } from "./ubl-line-reader";
import { centsOf, dayOf, needed } from "./values";
import { childrenOf, nodeAt, textAt, type XmlNode } from "./xml-node";

const names: RequiredNames = {
  type: "cbc:InvoiceTypeCode",
  number: "cbc:ID",
  issuedOn: "cbc:IssueDate",
  currency: "cbc:DocumentCurrencyCode",
  line: "cac:InvoiceLine",
  lines: "cbc:LineExtensionAmount",
  net: "cbc:TaxExclusiveAmount",
  gross: "cbc:TaxInclusiveAmount",
  payable: "cbc:PayableAmount",
};

/** Takes a part of a UBL 2.1 invoice or credit note into the draft. Throws `Unreadable`. */
export const takeUblPart: PartTaker = (draft, part) => takers[part.name]?.(draft, part);

/** The document of a draft that has all parts. Throws `Unreadable`. */
export function ublDocument(draft: DocumentDraft): EInvoice {
  draft.invoice.note = draft.notes.join("\n").trim() || null;
  return finish(draft, names);
}

const takeLine: PartTaker = (draft, part) => addLine(draft, ublLineOf(part), part);

const takers: Readonly<Record<string, PartTaker>> = {
  ID: number,
  IssueDate({ invoice }, part) {
    invoice.issuedOn = dayOf(part);
  },
  DueDate({ invoice }, part) {
    invoice.dueOn = dayOf(part);
  },
  InvoiceTypeCode: type,
  CreditNoteTypeCode: type,
  Note({ notes }, part) {
    notes.push(part.text.trim());
  },
  DocumentCurrencyCode({ invoice }, part) {
    invoice.currency = part.text.trim() || undefined;
  },
  InvoicePeriod: period,
  BillingReference({ invoice }, part) {
    invoice.precedingNumber ??= textAt(part, "InvoiceDocumentReference", "ID");
  },
  AdditionalDocumentReference(draft, part) {
    draft.pdf ??= pdfIn(part);
  },
  AccountingSupplierParty({ invoice }, part) {
    invoice.seller = party(part);
  },
  AccountingCustomerParty({ invoice }, part) {
    invoice.buyer = party(part);
  },
  PaymentMeans: paymentMeans,
  AllowanceCharge: adjustment,
  TaxTotal: taxTotal,
  LegalMonetaryTotal: totals,
  InvoiceLine: takeLine,
  CreditNoteLine: takeLine,
};

function number({ invoice }: DocumentDraft, part: XmlNode): void {
  if (invoice.number !== undefined) throw new Unreadable("several-documents", "cbc:ID", part.line);
  invoice.number = part.text.trim() || undefined;
}

function period({ invoice }: DocumentDraft, part: XmlNode): void {
  const [start, end] = [nodeAt(part, "StartDate"), nodeAt(part, "EndDate")];
  if (start) invoice.periodFrom = dayOf(start);
  if (end) invoice.periodTo = dayOf(end);
}

function type({ invoice }: DocumentDraft, part: XmlNode): void {
  const code = part.text.trim();
  const fitsRoot = (code === "381") === part.name.startsWith("Credit");
  if (!isDocumentType(code) || !fitsRoot) {
    throw new Unreadable("unknown-document-type", code.slice(0, 20), part.line);
  }
  invoice.type = code;
}

function party(part: XmlNode): EInvoice["buyer"] {
  const who = nodeAt(part, "Party");
  const address = nodeAt(who, "PostalAddress");
  const taxNumbers = childrenOf(who, "PartyTaxScheme");
  const vat = taxNumbers.find((each) => textAt(each, "TaxScheme", "ID") === "VAT");
  const street = [
    textAt(address, "StreetName"),
    textAt(address, "AdditionalStreetName"),
    textAt(address, "AddressLine", "Line"),
  ];
  return {
    id: textAt(who, "PartyIdentification", "ID") ?? "",
    name: textAt(who, "PartyLegalEntity", "RegistrationName") ?? textAt(who, "PartyName", "Name") ?? "",
    street: street.filter((line) => line !== null).join(" "),
    postcode: textAt(address, "PostalZone") ?? "",
    city: textAt(address, "CityName") ?? "",
    country: textAt(address, "Country", "IdentificationCode") ?? "",
    taxNumber: textAt(vat ?? taxNumbers[0], "CompanyID") ?? "",
  };
}

/** Where there are several, the first that says it counts. */
function paymentMeans({ invoice }: DocumentDraft, part: XmlNode): void {
  const due = nodeAt(part, "PaymentDueDate");
  if (due) invoice.dueOn ??= dayOf(due);
  invoice.reference ??= textAt(part, "PaymentID");
  const account = nodeAt(part, "PayeeFinancialAccount");
  if (invoice.iban) return;
  invoice.iban = textAt(account, "ID")?.replaceAll(" ", "").toUpperCase() ?? null;
  invoice.bic = textAt(account, "FinancialInstitutionBranch", "ID");
}

function adjustment({ adjustments }: DocumentDraft, part: XmlNode): void {
  const isCharge = ["true", "1"].includes(textAt(part, "ChargeIndicator") ?? "");
  const cents = centsOf(needed(nodeAt(part, "Amount"), "cbc:Amount", part.line));
  adjustments.push({
    reason: textAt(part, "AllowanceChargeReason") ?? "",
    ...ublTax(nodeAt(part, "TaxCategory"), part),
    netCents: isCharge ? cents : 0 - cents,
  });
}

/** The total with shares is the document's; one without is in the accounting currency (BT-111). */
function taxTotal({ vat, totals }: DocumentDraft, part: XmlNode): void {
  const shares = childrenOf(part, "TaxSubtotal");
  const amount = nodeAt(part, "TaxAmount");
  if (amount && (shares.length > 0 || totals.vatCents === undefined)) totals.vatCents = centsOf(amount);
  if (shares.length === 0) return;
  for (const share of shares) {
    const { vatCategory, vatRate } = ublTax(nodeAt(share, "TaxCategory"), share);
    vat.push({
      category: vatCategory,
      rate: vatRate,
      netCents: centsOf(needed(nodeAt(share, "TaxableAmount"), "cbc:TaxableAmount", share.line)),
      vatCents: centsOf(needed(nodeAt(share, "TaxAmount"), "cbc:TaxAmount", share.line)),
    });
  }
}

const totalsByName = {
  LineExtensionAmount: "linesCents",
  TaxExclusiveAmount: "netCents",
  TaxInclusiveAmount: "grossCents",
  AllowanceTotalAmount: "allowancesCents",
  ChargeTotalAmount: "chargesCents",
  PrepaidAmount: "prepaidCents",
  PayableRoundingAmount: "roundingCents",
  PayableAmount: "payableCents",
} as const;

function totals(draft: DocumentDraft, part: XmlNode): void {
  for (const amount of part.children) {
    const name = totalsByName[amount.name as keyof typeof totalsByName];
    if (name) draft.totals[name] = centsOf(amount);
  }
}
