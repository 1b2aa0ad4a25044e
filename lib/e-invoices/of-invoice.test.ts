import { expect, test } from "vitest";
import { lineOf, writtenInvoice } from "@/tests/support/written-invoice";
import { eInvoiceOf } from "./of-invoice";

const water = lineOf(1, null, ["Vodarina", "10", "m3", "1.00", "9.5"]);

test("a bill without lines becomes one line at the rate that its VAT comes from", () => {
  const sums = { netCents: 10_000, vatCents: 950, grossCents: 10_950 };
  const { lines, vat } = eInvoiceOf(writtenInvoice({ lines: [], vat: [], ...sums }));
  expect(vat).toEqual([{ category: "S", rate: "9.5", netCents: 10_000, vatCents: 950 }]);
  expect(lines).toMatchObject([
    { description: "Ostalo po računu", quantity: "1", unitPrice: "100", netCents: 10_000 },
  ]);
});

test("what lines leave open is a line of its own, less than nothing with a negative quantity", () => {
  const sums = { netCents: 900, vatCents: 86, grossCents: 986 };
  const { lines, vat } = eInvoiceOf(writtenInvoice({ lines: [water], vat: [], ...sums }));
  expect(lines[1]).toMatchObject({
    lineNumber: 2,
    quantity: "-1",
    unitPrice: "1",
    netCents: -100,
    vatRate: "9.5",
  });
  expect(vat).toEqual([{ category: "S", rate: "9.5", netCents: 900, vatCents: 86 }]);
});

test("a cent of VAT that lines were rounded to goes into the share, no line", () => {
  const sums = { netCents: 1000, vatCents: 96, grossCents: 1096 };
  const { lines, vat } = eInvoiceOf(writtenInvoice({ lines: [water], vat: [], ...sums }));
  expect(lines).toHaveLength(1);
  expect(vat).toEqual([{ category: "S", rate: "9.5", netCents: 1000, vatCents: 96 }]);
});

test("the category of a line is that of the share with its rate", () => {
  const lines = [lineOf(1, null, ["Opomin", "1", "piece", "1.20", "0"])];
  const vat = [{ category: "E" as const, rate: "0.00", netCents: 120, vatCents: 0 }];
  expect(eInvoiceOf(writtenInvoice({ lines, vat })).lines[0]?.vatCategory).toBe("E");
  expect(eInvoiceOf(writtenInvoice({ lines, vat: [] })).lines[0]?.vatCategory).toBe("Z");
});

test("an account that the document named is not said to be with the utility's bank", () => {
  expect(eInvoiceOf(writtenInvoice())).toMatchObject({ iban: "SI56990000012345646", bic: "LJBASI2X" });
  const iban = "SI56020170014356205";
  expect(eInvoiceOf(writtenInvoice({ iban }))).toMatchObject({ iban, bic: null });
});
