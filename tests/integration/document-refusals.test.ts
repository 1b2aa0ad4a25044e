import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { problemLine } from "@/lib/billing-import/problem-line";
import {
  billingFolder,
  emptyBillingTables,
  loadBillingData as load,
  rowsOf,
} from "@/tests/support/billing-folder";
import {
  billFor,
  documentFolder,
  eslogOf,
  smallPdf,
  ublOf,
  ublWithPdf,
} from "@/tests/support/document-folder";
import { household, invoices } from "@/tests/support/imported-documents";

beforeEach(emptyBillingTables);

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
    "dollars.xml: is in USD; only euros can be taken: have it issued in euros, or leave it out",
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
