import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { rowsOf } from "@/tests/support/billing-folder";
import { documentFolder } from "@/tests/support/document-folder";
import { addPayer, addSupplyPoint } from "@/tests/support/factories";
import { portalImport } from "@/tests/support/portal-command";

/** Where published samples are; what is tested with them is skipped where they are not. */
const folder = process.env.SAMPLES_DIR ?? "../shared/samples";
const samples = {
  eslog: join(folder, "eslog/sample_eSLOG20_INVOIC_v200_with_BT.xml"),
  foreign: join(folder, "eslog/not-eslog-d14b.xml"),
  invoice: join(folder, "ubl/en16931-ubl-tc434-example1.xml"),
  creditNote: join(folder, "ubl/en16931-ubl-tc434-creditnote1.xml"),
};
const missing = Object.values(samples).some((file) => !existsSync(file));
const skipped = missing ? " – skipped: SAMPLES_DIR has no eslog and ubl" : "";

describe.skipIf(missing)(`published samples through the command line${skipped}`, () => {
  test("the e-SLOG sample, both of UBL: their documented figures", async () => {
    const buyer = await addPayer({ code: "5790000436057" });
    await addSupplyPoint(buyer, { number: "Object 2" });
    await addPayer({ code: "10202" });
    await addPayer({ code: "295", taxNumber: "BE 0000000295" });
    const eslog = await readFile(samples.eslog, "utf8");
    const found = await documentFolder({
      // The sample is in Danish crowns, which the portal does not take: here they are euros.
      "eslog.xml": eslog.replace("<D_6345>DKK<", "<D_6345>EUR<"),
      "invoice.xml": await readFile(samples.invoice),
      "credit-note.xml": await readFile(samples.creditNote),
    });
    const first = await portalImport(found);
    expect(first).toMatchObject({ code: 0, errors: "" });
    expect(first.out).toContain(
      "documents           3 files: 3 new, 0 changed, 0 unchanged, 0 closed, 0 refused\n",
    );

    expect(
      await rowsOf(sql`
        select v.number, p.code, v.kind, v.net_cents as net, v.vat_cents as vat, v.gross_cents as gross,
               v.gross_cents - v.prepaid_cents + v.rounding_cents as payable, v.reference,
               count(l)::integer as lines, sum(l.net_cents) as lines_net, sum(l.gross_cents) as lines_gross
          from invoices v join payers p on p.id = v.payer_id join invoice_lines l on l.invoice_id = v.id
         group by v.id, p.code order by v.number`),
    ).toEqual([
      {
        number: "018304 / 28865",
        code: "295",
        kind: "credit_note",
        net: -10_011,
        vat: 0,
        gross: -10_011,
        payable: -10_011,
        reference: "010676609538",
        lines: 1,
        lines_net: -10_011,
        lines_gross: -10_011,
      },
      {
        number: "12115118",
        code: "10202",
        kind: "invoice",
        net: 22_960,
        vat: 2_073,
        gross: 25_033,
        payable: 25_033,
        reference: "Deb. 10202 / Fact. 12115118",
        lines: 20,
        lines_net: 22_960,
        lines_gross: 25_033,
      },
      {
        number: "TOSL110",
        code: "5790000436057",
        kind: "invoice",
        net: 400_000,
        vat: 67_500,
        gross: 467_500,
        payable: 233_750,
        reference: "Payref1",
        // Three, and what is taken off and put on the whole.
        lines: 5,
        lines_net: 400_000,
        lines_gross: 467_500,
      },
    ]);
    const again = await portalImport(found);
    expect(again.out).toContain(
      "documents           3 files: 0 new, 0 changed, 3 unchanged, 0 closed, 0 refused\n",
    );
  });

  test("another dialect is refused by its name, another currency by its own", async () => {
    const found = await documentFolder({
      "d14b.xml": await readFile(samples.foreign),
      "crowns.xml": await readFile(samples.eslog),
    });
    const { code, out, errors } = await portalImport(found);
    expect(code).toBe(1);
    expect(errors.trim().split("\n")).toEqual([
      "crowns.xml: is in DKK; only euros can be taken: have it issued in euros, or leave it out",
      "d14b.xml, line 3: is neither e-SLOG 2.0 nor UBL 2.1 but EDIFACT INVOIC D.14B as XML (ISO 20625)",
    ]);
    expect(out).toContain("documents  2 files: 2 refused\nNothing was imported: ");
    const checked = await portalImport(found, "--check");
    expect(checked).toMatchObject({ code: 1, errors });
    // Where the rest may come in, these stay outside, and no bill is made of them.
    const before = await rowsOf(sql`select count(*)::integer from invoices`);
    await portalImport(found, "--skip-bad");
    expect(await rowsOf(sql`select count(*)::integer from invoices`)).toEqual(before);
  });
});
