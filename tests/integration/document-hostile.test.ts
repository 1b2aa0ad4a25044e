import { execFile } from "node:child_process";
import { mkdir, readdir, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { importBillingData } from "@/lib/billing-import/import";
import { problemLine } from "@/lib/billing-import/problem-line";
import { importDay, rowsOf } from "@/tests/support/billing-folder";
import {
  billFor,
  documentFolder,
  eslogOf,
  smallPdf,
  ublOf,
  ublWithPdf,
} from "@/tests/support/document-folder";
import { addPayer } from "@/tests/support/factories";

const laughs = `<!DOCTYPE l [<!ENTITY l0 "ha">${Array.from(
  { length: 20 },
  (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
).join("")}]>`;

// R29, R32, R34
test("no file of a folder can do more than be refused", { timeout: 60_000 }, async () => {
  const payer = await addPayer();
  const bill = (number: string) => billFor(payer, null, { number });
  const good = eslogOf(bill("GOOD"));
  const folder = await documentFolder({
    "good.xml": good,
    "good.pdf": smallPdf(),
    "01-xxe.xml": good.replace("<Invoice", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><Invoice'),
    "02-laughs.xml": good.replace("<Invoice", `${laughs}<Invoice`).replace("Vodarina", "&l20;"),
    "03-parameter.xml": good.replace("<Invoice", '<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x.dtd"><Invoice'),
    "04-deep.xml": good.replace("<S_UNH>", `${"<S_UNH>".repeat(200_000)}`),
    "05-long.xml": good.replace("Vodarina", "Voda".repeat(2_500_000)),
    // Strange, and no harm.
    "06-attributes.xml": good.replace(
      "<S_UNH>",
      `<S_UNH ${Array.from({ length: 200_000 }, (_, at) => `a${at}="1"`).join(" ")}>`,
    ),
    "07-utf-16.xml": Buffer.from(`\ufeff${good}`, "utf16le"),
    "08-empty.xml": "",
    "09-zip.xml": Buffer.from("PK\u0003\u0004"),
    "10-number.xml": good.replaceAll("GOOD", "../../etc/passwd"),
    "11-sql.xml": good.replaceAll("GOOD", "'); drop table invoices; --"),
    "12-digits.xml": good.replaceAll(/<D_5004>[^<]*/g, `<D_5004>${"9".repeat(5_000)}`),
    "13-decimals.xml": good.replace("<D_6060>9<", "<D_6060>9.00001<"),
    "14-script.xml": good.replace("Vodarina", "<script>alert(1)</script>"),
    "15-big-pdf.xml": eslogOf(bill("15")),
    "15-big-pdf.pdf": smallPdf(),
    "16-embedded.xml": ublWithPdf(bill("16"), Buffer.from("<html>no PDF</html>")),
    "17-name.xml": ublWithPdf(bill("17"), smallPdf()).replace("račun.pdf", "../../../tmp/pwned.pdf"),
    "18-binary.xml": Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 7919) % 256)),
    "19-\u0007\n\u001b[2J.xml": "<x/>",
    "20-same.xml": ublOf(bill("GOOD")),
  });
  await truncate(join(folder, "15-big-pdf.pdf"), 50_000_000);
  await mkdir(join(folder, "21-folder.xml"));
  await promisify(execFile)("mkfifo", [join(folder, "22-pipe.xml")]);
  await writeFile(join(folder, "23-huge.xml"), good);
  await truncate(join(folder, "23-huge.xml"), 45_000_000);

  const report = await importBillingData(folder, { mode: "changes", today: importDay, skipBad: true });
  expect(report.problems.map(problemLine)).toEqual([
    "01-xxe.xml, line 2: declares a document type (x): a document with a DTD or entities is refused",
    "02-laughs.xml, line 2: declares a document type (l): a document with a DTD or entities is refused",
    "03-parameter.xml, line 2: declares a document type (x): a document with a DTD or entities is refused",
    "04-deep.xml, line 2: has elements nested more than 50 deep",
    expect.stringMatching(/^05-long.xml, its line 1, description "VodaVoda.*": longer than 1000 characters$/),
    "07-utf-16.xml: is not UTF-8",
    "08-empty.xml: is neither e-SLOG 2.0 nor UBL 2.1 but an empty file",
    "09-zip.xml: is neither e-SLOG 2.0 nor UBL 2.1 but a zip file",
    `12-digits.xml, line 2: D_5004 ${"9".repeat(60)}: no amount with at most two decimals`,
    '13-decimals.xml, its line 1, quantity "9.00001": has more than 4 decimals',
    "14-script.xml, line 2: lacks S_IMD F",
    "15-big-pdf.xml: 15-big-pdf.pdf is larger than 20 MB",
    "16-embedded.xml: račun.pdf is no PDF",
    "18-binary.xml: is not UTF-8",
    "19-\ufffd\ufffd\ufffd[2J.xml, line 1: is neither e-SLOG 2.0 nor UBL 2.1 but root x without a namespace",
    "20-same.xml: has the number of 06-attributes.xml",
    "21-folder.xml: is not a file",
    "22-pipe.xml: is not a file",
    "23-huge.xml, line 3: is not well-formed XML (disallowed character.)",
    "good.xml: has the number of 06-attributes.xml",
  ]);
  expect(await rowsOf(sql`select number from invoices order by number`)).toEqual([
    { number: "'); drop table invoices; --" },
    { number: "../../etc/passwd" },
    { number: "17" },
    { number: "GOOD" },
  ]);
  expect(await rowsOf(sql`select name from invoice_files order by name`)).toEqual([{ name: "pwned.pdf" }]);
  const copied = await readdir(join(folder, "refused"));
  expect(copied).not.toContain("21-folder.xml");
  expect(copied).not.toContain("22-pipe.xml");
  expect(copied).toContain("15-big-pdf.pdf");
});
