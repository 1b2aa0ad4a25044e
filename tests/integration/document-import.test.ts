import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import {
  billingFolder,
  emptyBillingTables,
  loadBillingData as load,
  rowsOf,
  withRow,
} from "@/tests/support/billing-folder";
import {
  billFor,
  documentFolder,
  eslogOf,
  smallPdf,
  ublOf,
  ublWithPdf,
} from "@/tests/support/document-folder";
import { household, invoices, lines } from "@/tests/support/imported-documents";
import { lineOf } from "@/tests/support/written-invoice";

beforeEach(emptyBillingTables);

test("bills of both formats come in with their lines, VAT and PDFs, beside them or embedded", async () => {
  const { payer, point } = await household();
  const bill = billFor(payer, point, {
    number: "26080001",
    kind: "settlement",
    prepaidCents: 500,
    roundingCents: 1,
    purposeCode: "WTER",
  });
  const other = billFor(payer, point, { number: "26080002", note: "Obračun\npo porabi" });
  const folder = await documentFolder({
    "a.xml": eslogOf(bill),
    "a.PDF": smallPdf("a"),
    "b.xml": ublWithPdf(other, smallPdf("b")),
    "notes.txt": "passed over",
  });
  const report = await load(folder);
  expect(report.problems).toEqual([]);
  expect(report).toMatchObject({
    ok: true,
    mode: "changes",
    files: {
      documents: { rows: 2, added: 2, changed: 0, unchanged: 0, refused: 0 },
      "lines of documents": { rows: 4, added: 4 },
      "VAT of documents": { rows: 4, added: 4 },
      "PDFs of documents": { rows: 2, added: 2 },
    },
  });
  const common = {
    code: payer.code,
    issued_on: "2026-09-10",
    due_on: "2026-09-30",
    period_from: "2026-08-01",
    period_to: "2026-08-31",
    net_cents: 2113,
    vat_cents: 360,
    gross_cents: 2473,
    reference: "SI121234567890120",
    iban: null,
    corrects: null,
  };
  expect(await invoices()).toEqual([
    {
      ...common,
      number: "26080001",
      kind: "settlement",
      prepaid_cents: 500,
      rounding_cents: 1,
      purpose_code: "WTER",
      note: null,
    },
    {
      ...common,
      number: "26080002",
      kind: "invoice",
      prepaid_cents: 0,
      rounding_cents: 0,
      purpose_code: null,
      note: "Obračun po porabi",
    },
  ]);
  expect((await lines()).slice(0, 2)).toEqual([
    {
      number: "26080001",
      line_number: 1,
      point: "25050415",
      description: "Vodarina",
      quantity: 9,
      unit: "m3",
      unit_price: 0.932,
      vat_rate: 9.5,
      net_cents: 839,
      vat_cents: 80,
      gross_cents: 919,
    },
    {
      number: "26080001",
      line_number: 2,
      point: "25050415",
      description: "Toplota, variabilni del",
      quantity: 0.18,
      unit: "MWh",
      unit_price: 70.78414,
      vat_rate: 22,
      net_cents: 1274,
      vat_cents: 280,
      gross_cents: 1554,
    },
  ]);
  expect(
    await rowsOf(sql`select v.number, f.name, convert_from(f.content, 'latin1') like '%PDF-1.7%' as is_pdf, f.size
      from invoice_files f join invoices v on v.id = f.invoice_id order by 1`),
  ).toEqual([
    { number: "26080001", name: "a.PDF", is_pdf: true, size: smallPdf("a").length },
    { number: "26080002", name: "račun.pdf", is_pdf: true, size: smallPdf("b").length },
  ]);
  expect(await rowsOf(sql`select mode, refused_rows from imports`)).toEqual([
    { mode: "changes", refused_rows: 0 },
  ]);
});

test("imported again, nothing changes; a document that changed replaces what was known of it", async () => {
  const { payer, point } = await household();
  const bill = billFor(payer, point, { prepaidCents: 500 });
  const files = { "a.xml": eslogOf(bill), "a.pdf": smallPdf("a") };
  await load(await documentFolder(files));
  const again = await load(await documentFolder(files));
  expect(again.files).toMatchObject({
    documents: { rows: 1, added: 0, changed: 0, unchanged: 1 },
    "lines of documents": { added: 0, changed: 0, closed: 0 },
    "VAT of documents": { added: 0, changed: 0, closed: 0 },
    "PDFs of documents": { added: 0, changed: 0 },
  });
  const shorter = billFor(payer, point, { lines: bill.lines.slice(0, 1) });
  const changed = await load(await documentFolder({ "b.xml": ublOf(shorter), "b.pdf": smallPdf("b") }));
  expect(changed.files).toMatchObject({
    documents: { rows: 1, added: 0, changed: 1 },
    "lines of documents": { rows: 1, changed: 0, closed: 1 },
    "VAT of documents": { rows: 1, closed: 1 },
    "PDFs of documents": { rows: 1, changed: 1 },
  });
  expect(await invoices()).toMatchObject([{ net_cents: 839, prepaid_cents: 0 }]);
  expect(await lines()).toHaveLength(1);
});

test("a credit note is below zero here, and tied to the bill it corrects", async () => {
  const { payer, point } = await household();
  const credit = billFor(payer, point, {
    number: "26090001",
    kind: "credit_note",
    corrects: "26080001",
    lines: [lineOf(1, null, ["Dobropis za vodarino", "-4", "m3", "0.9320", "9.5"])],
  });
  const folder = await documentFolder({
    "1.xml": ublOf(credit),
    "2.xml": eslogOf(billFor(payer, point, { number: "26080001" })),
  });
  expect(await load(folder)).toMatchObject({ ok: true });
  expect(await invoices()).toMatchObject([
    { number: "26080001", corrects: null },
    {
      number: "26090001",
      kind: "credit_note",
      corrects: "26080001",
      net_cents: -373,
      vat_cents: -35,
      gross_cents: -408,
    },
  ]);
  expect((await lines()).at(-1)).toMatchObject({
    quantity: -4,
    unit_price: 0.932,
    net_cents: -373,
    gross_cents: -408,
  });
  expect(await rowsOf(sql`select net_cents, vat_cents from invoice_vat where net_cents < 0`)).toEqual([
    { net_cents: -373, vat_cents: -35 },
  ]);
});

describe("what billing data said", () => {
  test("of a bill stays where its document is silent: its kind, that it is cancelled, what it corrects", async () => {
    const folder = await billingFolder({
      "invoices.csv": withRow(
        "invoices.csv",
        "26081457;1234;settlement;10.9.2026;;;30.9.2026;1,00;0;1,00;RF45SBO2010;12345678;1.10.2026",
      ),
    });
    expect(await load(folder)).toMatchObject({ ok: true });
    const bill = billFor({ code: "1234" }, { number: "100" }, { reference: null });
    const documents = await documentFolder({ "a.xml": eslogOf(bill) });
    expect(await load(documents)).toMatchObject({ ok: true, files: { documents: { changed: 1 } } });
    expect(await invoices()).toMatchObject([
      { number: "12345678" },
      { number: "12345679" },
      {
        number: "26081457",
        kind: "settlement",
        corrects: "12345678",
        reference: "RF45SBO2010",
        net_cents: 2113,
      },
    ]);
    expect(await rowsOf(sql`select cancelled_on from invoices where number = '26081457'`)).toEqual([
      { cancelled_on: "2026-10-01" },
    ]);
    expect(await load(documents)).toMatchObject({
      ok: true,
      files: { documents: { changed: 0, unchanged: 1 } },
    });
  });
});
