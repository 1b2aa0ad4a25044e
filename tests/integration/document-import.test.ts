import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { importBillingData } from "@/lib/billing-import/import";
import { problemLine } from "@/lib/billing-import/problem-line";
import type { ImportOptions } from "@/lib/billing-import/report";
import {
  billingFolder,
  emptyBillingTables,
  importDay,
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
import { addPayer, addSupplyPoint } from "@/tests/support/factories";
import { lineOf } from "@/tests/support/written-invoice";

beforeEach(emptyBillingTables);

const load = (folder: string, options: Partial<ImportOptions> = {}) =>
  importBillingData(folder, { mode: "full", today: importDay, ...options });

async function household() {
  const payer = await addPayer({ code: "1024577" });
  return { payer, point: await addSupplyPoint(payer, { number: "25050415" }) };
}

const invoices = () =>
  rowsOf(sql`
    select v.number, p.code, v.kind, v.issued_on, v.due_on, v.period_from, v.period_to, v.net_cents, v.vat_cents,
           v.gross_cents, v.prepaid_cents, v.rounding_cents, v.reference, v.purpose_code, v.iban, v.note, c.number as corrects
      from invoices v join payers p on p.id = v.payer_id left join invoices c on c.id = v.corrects_id order by v.number`);

const lines = () =>
  rowsOf(sql`
    select v.number, l.line_number, p.number as point, l.description, l.quantity, l.unit, l.unit_price, l.vat_rate,
           l.net_cents, l.vat_cents, l.gross_cents
      from invoice_lines l join invoices v on v.id = l.invoice_id left join supply_points p on p.id = l.supply_point_id
     where l.withdrawn_at is null order by v.number, l.line_number`);

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

describe("whose a document is", () => {
  const withTaxNumber = (code: string, taxNumber: string) =>
    billFor({ code }, null, { payer: { code, name: "ŽAGA", street: "", postcode: "", city: "", taxNumber } });

  test("is said by the payer's code, else by a tax number that one payer has", async () => {
    await addPayer({ code: "1", taxNumber: "SI 1234 5679" });
    await addPayer({ code: "2", taxNumber: "12345679" });
    await addPayer({ code: "3", taxNumber: "SI87654321" });
    const folder = await documentFolder({
      "by-code.xml": eslogOf({ ...withTaxNumber("1", "SI87654321"), number: "A" }),
      "by-tax-number.xml": ublOf({ ...withTaxNumber("999", "87654321"), number: "B" }),
    });
    expect(await load(folder)).toMatchObject({ ok: true });
    expect(await invoices()).toMatchObject([
      { number: "A", code: "1" },
      { number: "B", code: "3" },
    ]);

    const nobody = await load(
      await documentFolder({
        "1.xml": eslogOf({ ...withTaxNumber("999", "11111111"), number: "C" }),
        "2.xml": eslogOf({ ...withTaxNumber("", ""), number: "D" }),
        "3.xml": ublOf({ ...withTaxNumber("", "SI12345679"), number: "E" }),
        "4.xml": ublOf({ ...withTaxNumber("2", ""), number: "A" }),
      }),
    );
    expect(nobody).toMatchObject({ ok: false, reason: "bad-rows" });
    expect(nobody.problems.map(problemLine)).toEqual([
      "1.xml: is for nobody known (code 999, tax number 11111111)",
      "2.xml: is for nobody known (neither code nor tax number)",
      "3.xml: is for one of several payers (tax number SI12345679)",
      "4.xml: has the number of another payer's bill (A)",
    ]);
  });

  test("a line for a supply point that nobody knows keeps its document out", async () => {
    const { payer } = await household();
    const report = await load(await documentFolder({ "a.xml": eslogOf(billFor(payer, { number: "99" })) }));
    expect(report.problems.map(problemLine)).toEqual([
      "a.xml: has a line for a supply point that is not known (99)",
    ]);
  });
});

describe("documents that are refused", () => {
  const broken = async () => {
    const { payer, point } = await household();
    const bill = (number: string) => billFor(payer, point, { number });
    const good = eslogOf(bill("1"));
    return {
      good: { "good.xml": good, "good.pdf": smallPdf() },
      bad: {
        "again.xml": ublOf(bill("0")),
        "again-2.xml": eslogOf(bill("0")),
        "alone.pdf": smallPdf(),
        "cut.xml": good.slice(0, -20),
        "dollars.xml": eslogOf(bill("2")).replace("<D_6345>EUR<", "<D_6345>USD<"),
        "due.xml": eslogOf(bill("3")).replace(/<S_DTM><C_C507><D_2005>13<.*?<\/S_DTM>/, ""),
        "entity.xml": good.replace(
          "<Invoice",
          '<!DOCTYPE Invoice [<!ENTITY x SYSTEM "/etc/passwd">]><Invoice',
        ),
        "long.xml": eslogOf(bill("1234567890123456789012345678901")),
        "page.xml": '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
        "pdf.xml": eslogOf(bill("4")),
        "pdf.pdf": "not a PDF",
        "pdf-cut.xml": ublWithPdf(bill("5"), smallPdf().subarray(0, 12)),
        "sum.xml": eslogOf(bill("6")).replace("<D_5004>8.39<", "<D_5004>8.38<"),
        "western.xml": Buffer.from(good.replace("Vodarina", "Čistilna \u00e8"), "latin1"),
      },
    };
  };

  const told = [
    "again.xml: has the number of again-2.xml",
    "alone.pdf: has no document beside it (alone.xml)",
    expect.stringMatching(/^cut.xml, line 2: is not well-formed XML \(.*\)$/),
    "dollars.xml: is in USD; only euros can be taken",
    "due.xml: does not say until when it is to be paid",
    "entity.xml, line 2: declares a document type (Invoice): a document with a DTD or entities is refused",
    'long.xml, number "1234567890123456789012345678901": longer than 30 characters',
    "page.xml, line 1: is neither e-SLOG 2.0 nor UBL 2.1 but a page of the web (HTML), root html of http://www.w3.org/1999/xhtml",
    "pdf.xml: pdf.pdf is no PDF",
    "pdf-cut.xml: račun.pdf is a PDF without its end",
    "sum.xml: says that its lines add up to 21.13, not 21.12",
    "western.xml: is not UTF-8",
  ];

  test("are named with their reasons, and nothing comes in", async () => {
    const { good, bad } = await broken();
    const report = await load(await documentFolder({ ...good, ...bad }));
    expect(report).toMatchObject({ ok: false, reason: "bad-rows", refusedRows: 12 });
    expect(report.problems.map(problemLine)).toEqual(expect.arrayContaining(told));
    expect(report.problems).toHaveLength(told.length);
    expect(await invoices()).toEqual([]);
    expect(await rowsOf(sql`select from imports`)).toEqual([]);
  });

  test("with --skip-bad stay outside, copied beside, with the reasons; the rest comes in", async () => {
    const { good, bad } = await broken();
    const folder = await documentFolder({ ...good, ...bad, "refused/old.xml": "from before" });
    const report = await load(folder, { skipBad: true });
    const refused = join(folder, "refused");
    expect(report).toMatchObject({ ok: true, refusedRows: 12, refusedFolder: refused });
    expect(report.files.documents).toMatchObject({ rows: 14, refused: 12, added: 2 });
    const copied = Object.keys(bad).filter((name) => name !== "again-2.xml");
    expect((await readdir(refused)).sort()).toEqual([...copied, "reasons.txt"].sort());
    expect((await readFile(join(refused, "reasons.txt"), "utf8")).trim().split("\n")).toEqual(
      expect.arrayContaining(told),
    );
    expect(await rowsOf(sql`select refused_rows from imports`)).toEqual([{ refused_rows: 12 }]);
    expect((await readFile(join(folder, "pdf.pdf"))).toString()).toBe("not a PDF");

    // What was mended comes in from there.
    const mended = await load(
      await documentFolder({ "sum.xml": eslogOf(billFor({ code: "1024577" }, null, { number: "6" })) }),
    );
    expect(mended.files.documents).toMatchObject({ added: 1 });
  });

  test("--check says what would happen, and leaves everything as it was", async () => {
    const { good } = await broken();
    const report = await load(await documentFolder(good), { checkOnly: true });
    expect(report).toMatchObject({ ok: true, checkOnly: true, files: { documents: { added: 1 } } });
    expect(await invoices()).toEqual([]);
    expect(await rowsOf(sql`select from imports`)).toEqual([]);
  });
});

test("a folder holds CSV files or documents: one with both is refused", async () => {
  const folder = await billingFolder({ "bill.xml": "<Invoice/>" });
  const report = await load(folder);
  expect(report).toMatchObject({ ok: false, reason: "bad-files", problemCount: 1 });
  expect(report.problems.map(problemLine)[0]).toMatch(/holds CSV files and XML documents/);
  expect(await load(await billingFolder({ "terms.pdf": smallPdf() }))).toMatchObject({ ok: true });
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
