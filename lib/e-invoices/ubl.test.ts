import { expect, test } from "vitest";
import { lineOf, writtenInvoice } from "@/tests/support/written-invoice";
import { allOf, textIn, xmlTree } from "@/tests/support/xml-tree";
import { eInvoiceOf } from "./of-invoice";
import { writeUbl } from "./ubl";

const documentOf = (changes: Parameters<typeof writtenInvoice>[0] = {}) =>
  xmlTree(writeUbl(eInvoiceOf(writtenInvoice(changes))));

const sums = (document: ReturnType<typeof documentOf>) =>
  allOf(document, "cac:LegalMonetaryTotal")[0]?.children.map(({ name, text }) => [name, text]);

test("an invoice, its elements in the order of the schema", () => {
  const document = documentOf({
    corrects: "26071234",
    note: "Obračun",
    prepaidCents: 2000,
    roundingCents: 1,
  });
  expect(document).toMatchObject({
    name: "Invoice",
    attributes: { xmlns: "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" },
  });
  expect([...new Set(document.children.map(({ name }) => name))]).toEqual([
    "cbc:CustomizationID",
    "cbc:ID",
    "cbc:IssueDate",
    "cbc:DueDate",
    "cbc:InvoiceTypeCode",
    "cbc:Note",
    "cbc:DocumentCurrencyCode",
    "cac:InvoicePeriod",
    "cac:BillingReference",
    "cac:AccountingSupplierParty",
    "cac:AccountingCustomerParty",
    "cac:PaymentMeans",
    "cac:TaxTotal",
    "cac:LegalMonetaryTotal",
    "cac:InvoiceLine",
  ]);
  expect(sums(document)).toEqual([
    ["cbc:LineExtensionAmount", "49.76"],
    ["cbc:TaxExclusiveAmount", "49.76"],
    ["cbc:TaxInclusiveAmount", "56.07"],
    ["cbc:AllowanceTotalAmount", "0.00"],
    ["cbc:ChargeTotalAmount", "0.00"],
    ["cbc:PrepaidAmount", "20.00"],
    ["cbc:PayableRoundingAmount", "0.01"],
    ["cbc:PayableAmount", "36.08"],
  ]);
  expect(textIn(document, "cbc:PaymentID")).toBe("SI121234567890120");
});

test("a line has its supply point as an object of type 130, and its unit's code", () => {
  const [line] = allOf(documentOf(), "cac:InvoiceLine");
  if (!line) throw new Error("no line");
  expect(line.children.map(({ name }) => name)).toEqual([
    "cbc:ID",
    "cbc:InvoicedQuantity",
    "cbc:LineExtensionAmount",
    "cac:InvoicePeriod",
    "cac:DocumentReference",
    "cac:Item",
    "cac:Price",
  ]);
  expect(allOf(line, "cbc:InvoicedQuantity")).toMatchObject([{ text: "9", attributes: { unitCode: "MTQ" } }]);
  const [point] = allOf(line, "cac:DocumentReference");
  expect(point?.children.map(({ text }) => text)).toEqual(["25050415", "130"]);
});

test("a credit note is one, with amounts that are not negative, and its day in the payment", () => {
  const document = documentOf({
    kind: "credit_note",
    state: null,
    lines: [lineOf(1, null, ["Dobropis za vodarino", "-9", "m3", "0.9320", "9.5"])],
  });
  expect(document.name).toBe("CreditNote");
  expect(textIn(document, "cbc:CreditNoteTypeCode")).toBe("381");
  expect(allOf(document, "cbc:DueDate")).toEqual([]);
  expect(textIn(document, "cbc:PaymentDueDate")).toBe("2026-09-30");
  expect(textIn(document, "cbc:CreditedQuantity")).toBe("9");
  expect(sums(document)?.at(-1)).toEqual(["cbc:PayableAmount", "9.19"]);
});
