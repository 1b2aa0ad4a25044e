import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { writtenInvoice } from "@/tests/support/written-invoice";
import { addLine, type LineDraft, newDraft } from "./document-draft";
import { writeEslog } from "./eslog";
import { eInvoiceOf } from "./of-invoice";
import { documentReader, readDocument } from "./read";
import { writeUbl } from "./ubl";
import type { XmlNode } from "./xml-node";

vi.setConfig({ testTimeout: 30_000 });

const bill = eInvoiceOf(writtenInvoice({ prepaidCents: 500 }));
const eslog = writeEslog(bill);
const ubl = writeUbl(bill);

/** The document with a part replaced, which must be there. */
const with_ = (document: string, part: string, other: string): string => {
  if (!document.includes(part)) throw new Error(`The document has no ${part}`);
  return document.replace(part, other);
};

const refusal = (document: string | Uint8Array) => {
  const read = readDocument(document);
  return read.ok ? "read" : `${read.reason}: ${read.detail}`;
};

describe("what is no document of ours is refused by what it is", () => {
  test.each([
    ["", "other-dialect: an empty file"],
    ["%PDF-1.7 …", "other-dialect: a PDF"],
    ["PK\u0003\u0004…", "other-dialect: a zip file"],
    ['{"number": 1}', "other-dialect: JSON"],
    ["UNB+UNOC:3+A+B'", "other-dialect: EDIFACT that is not XML"],
    ["Račun 12", "other-dialect: no XML"],
    ["<!DOCTYPE html><html><body>Prijava</body></html>", "has-doctype: html"],
    [
      '<html xmlns="http://www.w3.org/1999/xhtml"/>',
      "other-dialect: a page of the web (HTML), root html of http://www.w3.org/1999/xhtml",
    ],
    [
      "<M_INVOIC><S_UNH><C_S009><D_0052>D</D_0052><D_0054>14B</D_0054></C_S009></S_UNH></M_INVOIC>",
      "other-dialect: EDIFACT INVOIC D.14B as XML (ISO 20625)",
    ],
    [
      "<M_INVOIC><S_UNH><C_S009><D_0052>D</D_0052><D_0054>01B</D_0054></C_S009></S_UNH></M_INVOIC>",
      "other-dialect: EDIFACT INVOIC D.01B as XML without the namespace of e-SLOG",
    ],
    ["<M_INVOIC/>", "other-dialect: EDIFACT INVOIC ? as XML without the namespace of e-SLOG"],
    [
      "<IzdaniRacunEnostavni><Racun/></IzdaniRacunEnostavni>",
      "other-dialect: e-SLOG 1.x, root IzdaniRacunEnostavni without a namespace",
    ],
    [
      '<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"/>',
      "other-dialect: UN/CEFACT Cross Industry Invoice (CII), root CrossIndustryInvoice of urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
    ],
    [
      '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>',
      "other-dialect: another UBL document, root Order of urn:oasis:names:specification:ubl:schema:xsd:Order-2",
    ],
    ["<Invoice/>", "other-dialect: root Invoice without a namespace"],
  ])("%s", (document, why) => {
    expect(refusal(document)).toBe(why);
  });
});

describe("hostile files", () => {
  test("an entity of the outside is never looked up: no document type is taken", () => {
    const xxe = `<!DOCTYPE Invoice [<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    expect(refusal(with_(eslog, "<Invoice", `${xxe}<Invoice`))).toBe("has-doctype: Invoice");
  });

  test("nor a billion laughs", () => {
    const laughs = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`);
    const document = `<!DOCTYPE Invoice [<!ENTITY l0 "ha">${laughs.join("")}]><Invoice>&l10;</Invoice>`;
    expect(refusal(document)).toBe("has-doctype: Invoice");
  });

  test("an entity that nobody declared is not well-formed", () => {
    expect(refusal(with_(eslog, "Vodarina", "&xxe;"))).toMatch(/^not-xml: undefined entity/);
  });

  test("depth ends at fifty elements", () => {
    const deep = "<a>".repeat(100_000);
    expect(refusal(with_(ubl, "<cac:PaymentMeans>", `<cac:PaymentMeans>${deep}`))).toBe("too-deep: 50");
  });

  test("what is not UTF-8 says so, by its declaration or by its bytes", () => {
    expect(refusal(with_(eslog, "UTF-8", "windows-1250"))).toBe("not-utf-8: windows-1250");
    expect(refusal(Buffer.from(with_(eslog, "Vodarina", "Stro\u0161ek \u00e9"), "latin1"))).toBe(
      "not-utf-8: ",
    );
    expect(refusal(Buffer.from(eslog, "utf16le"))).not.toBe("read");
  });

  test("a document is as long as 40 MB, and read no further", () => {
    const reader = documentReader();
    expect(reader.write(Buffer.from(eslog.slice(0, 200)))).toBe(true);
    expect(reader.write(Buffer.alloc(40_000_000, " "))).toBe(false);
    expect(reader.end()).toMatchObject({ ok: false, reason: "too-big", detail: "40 MB" });
  });

  test("more lines than any bill has end the reading", () => {
    const draft = { ...newDraft(), lines: Array<LineDraft>(20_000) };
    const at: XmlNode = { name: "G_SG26", attributes: {}, children: [], text: "", line: 7 };
    expect(() => addLine(draft, {} as LineDraft, at)).toThrow("too-many-lines");
  });

  test("and so do more of anything else", () => {
    const share = /(<G_SG52>.*?<\/G_SG52>)/s.exec(eslog)?.[0] ?? "";
    expect(refusal(with_(eslog, share, share.repeat(1_001)))).toBe("too-big: 1000 parts beside its lines");
    const many = "<D_4440>x</D_4440>".repeat(10_000);
    expect(refusal(with_(eslog, "<D_4440>", `${many}<D_4440>`))).toBe("too-big: 10000 elements within one");
  });

  test("whatever is cut off, left out or turned round in a document, it is read or refused", () => {
    const marks = fc.constantFrom("<", ">", "&", '"', "</", "<!--", "<![CDATA[", "\u0000", "99", "");
    fc.assert(
      fc.property(
        fc.constantFrom(eslog, ubl),
        fc.nat(),
        fc.nat(60),
        marks,
        (document, from, length, mark) => {
          const at = from % document.length;
          const broken = document.slice(0, at) + mark + document.slice(at + length);
          expect(typeof readDocument(broken).ok).toBe("boolean");
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("faults within a document, with the line", () => {
  test.each([
    [eslog, "<D_1001>380<", "<D_1001>326<", "unknown-document-type: 326"],
    [eslog, "<D_2380>2026-09-10<", "<D_2380>20260910<", "no-iso-day: D_2380 20260910"],
    [eslog, "<D_5004>8.39<", "<D_5004>8,39<", "no-amount: D_5004 8,39"],
    [eslog, "<D_5004>8.39<", "<D_5004>8.391<", "no-amount: D_5004 8.391"],
    [eslog, "<D_5004>8.39<", "<D_5004>8.3900<", "read"],
    [eslog, "<D_5004>8.39<", "<D_5004>8.40<", "lines-sum: 49.76, not 49.77"],
    [eslog, "<D_5004>2.80<", "<D_5004>2.81<", "read"],
    [eslog, "<D_5118>0.932<", "<D_5118>1e3<", "no-decimal: D_5118 1e3"],
    [eslog, "<D_5305>S<", "<D_5305>K<", "unknown-vat-category: D_5305 K"],
    [eslog, "<D_6345>EUR</D_6345>", "", "missing-element: G_SG7/S_CUX/C_C504/D_6345"],
    [ubl, "49.76</cbc:TaxExclusiveAmount>", "49.77</cbc:TaxExclusiveAmount>", "net-sum: 49.77, not 49.76"],
    [ubl, "56.07</cbc:TaxInclusiveAmount>", "56.17</cbc:TaxInclusiveAmount>", "gross-sum: 56.17, not 56.07"],
    [ubl, "51.07</cbc:PayableAmount>", "56.07</cbc:PayableAmount>", "payable-sum: 56.07, not 51.07"],
    [
      ubl,
      '<cbc:TaxAmount currencyID="EUR">6.31<',
      '<cbc:TaxAmount currencyID="EUR">6.32<',
      "vat-sum: 6.32, not 6.31",
    ],
    [ubl, "37.02</cbc:TaxableAmount>", "37.03</cbc:TaxableAmount>", "vat-bases-sum: 49.76, not 49.77"],
    [ubl, "<cbc:InvoiceTypeCode>380<", "<cbc:InvoiceTypeCode>381<", "unknown-document-type: 381"],
  ])("%#", (document, part, other, why) => {
    expect(refusal(with_(document, part, other))).toBe(why);
  });

  test("where the fault is", () => {
    const document = eslog.replaceAll("><", ">\n<");
    const line = document.split("\n").findIndex((each) => each.includes("<D_5004>8.39<")) + 1;
    expect(readDocument(document.replace("8.39", "acht"))).toEqual({
      ok: false,
      reason: "no-amount",
      detail: "D_5004 acht",
      line,
    });
  });

  test("several messages in one file are no document", () => {
    const [, message = ""] = /(<M_INVOIC.*<\/M_INVOIC>)/s.exec(eslog) ?? [];
    expect(refusal(with_(eslog, message, message + message))).toBe("several-documents: S_BGM");
  });

  test("amounts of a credit note are positive", () => {
    const credit = writeUbl({ ...bill, type: "381" });
    expect(readDocument(credit).ok).toBe(true);
    const negative = credit.replace(/(currencyID="EUR">)(?!0\.932)(\d)/g, "$1-$2");
    expect(refusal(negative)).toMatch(/^negative-credit/);
  });
});

describe("the PDF that a UBL document embeds", () => {
  const embedded = (content: string, mimeCode = "application/pdf") =>
    with_(
      ubl,
      "<cac:AccountingSupplierParty>",
      `<cac:AdditionalDocumentReference><cbc:ID>PDF</cbc:ID><cac:Attachment><cbc:EmbeddedDocumentBinaryObject mimeCode="${mimeCode}" filename="račun.pdf">${content}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference><cac:AccountingSupplierParty>`,
    );
  const pdfOf = (document: string) => {
    const read = readDocument(document);
    return read.ok ? read.value.pdf : read;
  };

  test("is read, in lines of any length", () => {
    const content = Buffer.from("%PDF-1.7 any bytes \u0000\u00ff");
    const base64 = content.toString("base64").replace(/.{5}/g, "$&\n");
    expect(pdfOf(embedded(base64))).toEqual({ name: "račun.pdf", content });
  });

  test("other attachments are passed over, broken ones refused", () => {
    expect(pdfOf(embedded("AAAA", "image/png"))).toBeNull();
    expect(pdfOf(embedded("JVBE!!%%"))).toMatchObject({ reason: "no-base64" });
  });
});

test("however a document is cut into portions, it reads the same", () => {
  const bytes = Buffer.from(eslog);
  const whole = readDocument(eslog);
  fc.assert(
    fc.property(fc.array(fc.nat(bytes.length), { maxLength: 20 }), (cuts) => {
      const reader = documentReader();
      const ends = [...cuts, bytes.length].sort((a, b) => a - b);
      ends.forEach((end, at) => void reader.write(bytes.subarray(ends[at - 1] ?? 0, end)));
      expect(reader.end()).toEqual(whole);
    }),
  );
});
