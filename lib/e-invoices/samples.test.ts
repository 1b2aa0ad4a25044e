import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeEslog } from "./eslog";
import { readDocument, readEslog, readUbl } from "./read";
import { writeUbl } from "./ubl";

/** Where published samples are; what is tested with them is skipped where they are not. */
const folder = process.env.SAMPLES_DIR ?? "../shared/samples";
const eslog = join(folder, "eslog/sample_eSLOG20_INVOIC_v200_with_BT.xml");
const foreign = join(folder, "eslog/not-eslog-d14b.xml");
const [invoice, creditNote] = ["example1", "creditnote1"].map((name) =>
  join(folder, `ubl/en16931-ubl-tc434-${name}.xml`),
);
const missing = [eslog, foreign, invoice, creditNote].some((file) => !existsSync(file ?? ""));
const skipped = missing ? " – skipped: SAMPLES_DIR has no eslog and ubl" : "";

const read = (file: string | undefined) => {
  const outcome = readDocument(readFileSync(file ?? ""));
  if (!outcome.ok) throw new Error(`${outcome.reason}: ${outcome.detail}`);
  return outcome.value.invoice;
};

describe.skipIf(missing)(`published samples${skipped}`, () => {
  test("e-SLOG 2.0: 4000 / 4000 / 675 / 4675 / 2337.50, the other duty in no sum", () => {
    const document = read(eslog);
    expect(document).toMatchObject({
      type: "380",
      number: "TOSL110",
      currency: "DKK",
      reference: "Payref1",
      purposeCode: "OTHR",
      precedingNumber: "TOSL109",
      buyer: { id: "5790000436057", taxNumber: "DK16356607" },
      totals: {
        linesCents: 400_000,
        netCents: 400_000,
        vatCents: 67_500,
        grossCents: 467_500,
        prepaidCents: 233_750,
        payableCents: 233_750,
      },
      adjustments: [{ netCents: -15_000 }, { netCents: 15_000 }],
    });
    expect(document.lines.map(({ pointNumber, netCents }) => [pointNumber, netCents])).toEqual([
      ["Object 2", 100_000],
      ["Object 2", 50_000],
      [null, 250_000],
    ]);
    expect(readEslog(writeEslog(document))).toEqual({ ok: true, value: document });
  });

  test("UBL 2.1 invoice: 229.60 and 20.73 of VAT at two rates are 250.33", () => {
    const document = read(invoice);
    expect(document).toMatchObject({
      number: "12115118",
      dueOn: "2015-01-09",
      iban: "NL57RABO0107307510",
      buyer: { id: "10202" },
      totals: { netCents: 22_960, vatCents: 2_073, grossCents: 25_033, payableCents: 25_033 },
      vat: [
        { rate: "6", netCents: 18_323, vatCents: 1_099 },
        { rate: "21", netCents: 4_637, vatCents: 974 },
      ],
    });
    expect(document.lines).toHaveLength(20);
    // The document says no line's VAT: what is worked out adds up to its shares.
    expect(document.lines.reduce((sum, { vatCents }) => sum + vatCents, 0)).toBe(2_073);
    expect(readUbl(writeUbl(document))).toEqual({ ok: true, value: document });
  });

  test("UBL 2.1 credit note: 100.11, exempt", () => {
    const document = read(creditNote);
    expect(document).toMatchObject({
      type: "381",
      number: "018304 / 28865",
      dueOn: null,
      totals: { netCents: 10_011, vatCents: 0, payableCents: 10_011 },
      vat: [{ category: "E", rate: "0", netCents: 10_011, vatCents: 0 }],
    });
    expect(readUbl(writeUbl(document))).toEqual({ ok: true, value: document });
  });

  test("another dialect is refused by its name", () => {
    expect(readDocument(readFileSync(foreign))).toMatchObject({
      reason: "other-dialect",
      detail: "EDIFACT INVOIC D.14B as XML (ISO 20625)",
    });
  });
});
