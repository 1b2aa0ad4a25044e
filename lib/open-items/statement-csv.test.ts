import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import type { OpenItem } from "./queries";
import { statementCsv } from "./statement-csv";

const columns = {
  payer: "plačnik",
  document: "dokument",
  kind: "vrsta",
  issued: "izdan",
  due: "rok",
  daysLate: "dni zamude",
  original: "znesek",
  paid: "plačano",
  open: "odprto",
  reference: "sklic",
};
const kinds = {
  invoice: "Račun",
  settlement: "Poračun",
  credit_note: "Dobropis",
  reminder: "Opomin",
  other: "Dokument",
};
const item: OpenItem = {
  payerCode: "1024577",
  documentNumber: "26101001",
  invoiceNumber: "26101001",
  kind: "invoice",
  issuedOn: "2026-09-10",
  periodFrom: null,
  periodTo: null,
  dueOn: "2026-10-10",
  originalCents: 123_405,
  openCents: 123_400,
  partialPayments: [],
  reference: "SI121234567890120",
  iban: null,
  purposeCode: null,
};

test("each item is a row, in the form that a Slovenian spreadsheet reads", () => {
  const credit = { ...item, kind: null, issuedOn: null, originalCents: -7, openCents: -7, reference: null };
  const text = statementCsv([item, credit], "2026-10-12", columns, kinds);
  expect(text.startsWith("\ufeff")).toBe(true);
  const rows = parse(text, { bom: true, delimiter: ";" });
  expect(rows).toEqual([
    Object.values(columns),
    [
      "1024577",
      "26101001",
      "Račun",
      "10.09.2026",
      "10.10.2026",
      "2",
      "1234,05",
      "0,05",
      "1234,00",
      "SI121234567890120",
    ],
    ["1024577", "26101001", "Dokument", "", "10.10.2026", "0", "-0,07", "0,00", "-0,07", ""],
  ]);
});

test("a number that a spreadsheet would run as a formula is disarmed (R31)", () => {
  const text = statementCsv([{ ...item, documentNumber: '=HYPERLINK("x")' }], "2026-10-12", columns, kinds);
  expect(text).toContain(`"'=HYPERLINK(""x"")"`);
});
