import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, addMonths } from "@/lib/dates";
import { checkReference } from "@/lib/payments/reference";
import {
  billingRows,
  cell,
  centsCell,
  dayCell,
  groupBy,
  type Row,
  scaledCell,
} from "@/tests/support/csv-rows";
import { cast } from "./cast";
import { priceItem, priceOn } from "./price-list";
import { writeDemoData } from "./write";

const today = "2026-11-23";
let folder: string;
let payers: Row[];
let invoices: Row[];
let lines: Row[];
let openItems: Row[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "demo-bills-"));
  await writeDemoData({ folder, payers: 300, today });
  [payers, invoices, lines, openItems] = (await Promise.all(
    ["payers", "invoices", "invoice-lines", "open-items"].map((file) => billingRows(folder, file)),
  )) as [Row[], Row[], Row[], Row[]];
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Half up, away from zero, of a whole number of `scale` parts. */
function rounded(parts: bigint, scale: bigint): bigint {
  const size = parts < 0n ? -parts : parts;
  const result = (size * 2n + scale) / (scale * 2n);
  return parts < 0n ? -result : result;
}

/** What a bill asks for: what was paid ahead is taken off. */
const askedBy = (invoice: Row | undefined) =>
  centsCell(invoice, "gross") - (invoice?.prepaid ? centsCell(invoice, "prepaid") : 0);

describe("bills of 300 payers", { timeout: 30_000 }, () => {
  it("have lines that are quantity × price, and VAT on that", () => {
    const wrong = lines.filter((line) => {
      const exact = scaledCell(line, "quantity", 4) * scaledCell(line, "unit_price", 6);
      const net = rounded(exact, 10n ** 8n);
      const vat = rounded(net * scaledCell(line, "vat_rate", 2), 10_000n);
      return (
        BigInt(centsCell(line, "net")) !== net ||
        BigInt(centsCell(line, "vat")) !== vat ||
        centsCell(line, "gross") !== centsCell(line, "net") + centsCell(line, "vat")
      );
    });
    expect(lines.length).toBeGreaterThan(50_000);
    expect(wrong).toEqual([]);
  });

  it("sum their lines to the cent", () => {
    const byInvoice = groupBy(lines, (line) => cell(line, "invoice_number"));
    const wrong = invoices.filter((invoice) => {
      const own = byInvoice.get(cell(invoice, "number")) ?? [];
      const isSum = (amount: string) =>
        own.reduce((sum, line) => sum + centsCell(line, amount), 0) === centsCell(invoice, amount);
      return own.length === 0 || !["net", "vat", "gross"].every(isSum);
    });
    expect(wrong).toEqual([]);
  });

  it("charge the price that the list had for all of the line's days", () => {
    const wrong = lines.filter((line) => {
      if (!line.price_item_code) return line.description !== "Opomin";
      const item = priceItem(line.price_item_code);
      const price = priceOn(item, dayCell(line, "period_from"));
      return (
        price !== priceOn(item, dayCell(line, "period_to")) ||
        cell(line, "unit_price") !== price?.net.replace(".", ",") ||
        cell(line, "vat_rate") !== price.vatRate.replace(".", ",")
      );
    });
    expect(wrong).toEqual([]);
  });

  it("bear references with a right check digit, each its own", () => {
    const references = invoices.map((invoice) => cell(invoice, "reference"));
    expect(references.filter((reference) => !checkReference(reference).ok)).toEqual([]);
    expect(new Set(references).size).toBe(invoices.length);
  });

  it("reach every payer within twelve months", () => {
    const recent = invoices.filter(
      (invoice) => dayCell(invoice, "issued_on") > addMonths(today, -12) && invoice.kind === "invoice",
    );
    const reached = new Set(recent.map((invoice) => invoice.payer_code));
    const left = payers.filter(({ code }) => !reached.has(code)).map(({ code }) => code);
    expect(left).toEqual([]);
  });

  it("are settlements where more was used than advanced, credit notes where less", () => {
    const kinds = groupBy(invoices, (invoice) => cell(invoice, "kind"));
    expect(kinds.get("settlement")?.length).toBeGreaterThan(200);
    expect(kinds.get("credit_note")?.length).toBeGreaterThan(200);
    expect(kinds.get("settlement")?.filter((bill) => centsCell(bill, "gross") < 0)).toEqual([]);
    expect(kinds.get("credit_note")?.filter((bill) => centsCell(bill, "gross") >= 0)).toEqual([]);
  });

  it("leave open items that say what the bill said, and no more than it", () => {
    const byNumber = new Map(invoices.map((invoice) => [invoice.number, invoice]));
    for (const item of openItems.filter((row) => row.invoice_number)) {
      const invoice = byNumber.get(item.invoice_number);
      expect(item).toMatchObject({
        payer_code: cell(invoice, "payer_code"),
        due_on: cell(invoice, "due_on"),
        reference: cell(invoice, "reference"),
      });
      expect(centsCell(item, "original_amount")).toBe(askedBy(invoice));
      const [open, original] = [centsCell(item, "open_amount"), centsCell(item, "original_amount")];
      expect(Math.sign(open)).toBe(Math.sign(original));
      expect(Math.abs(open)).toBeLessThanOrEqual(Math.abs(original));
      expect(invoice?.cancelled_on).toBe("");
    }
  });
});

describe("bills of the cast", { timeout: 30_000 }, () => {
  const of = (rows: Row[], code: string) => rows.filter((row) => row.payer_code === code);

  it("give payer 1234 invoice 12345678 of a few weeks ago, with the guide's reference put right", () => {
    const [invoice, ...others] = invoices.filter(({ number }) => number === "12345678");
    expect(others).toEqual([]);
    expect(invoice).toMatchObject({ payer_code: "1234", reference: "SI125016234567895" });
    expect(dayCell(invoice, "issued_on") <= addDays(today, -14)).toBe(true);
    expect(dayCell(invoice, "issued_on") >= addDays(today, -45)).toBe(true);
  });

  it("let the registered payer owe overdue bills, a part of one, a reminder, and one that is not due", () => {
    const items = of(openItems, cast.registered.payerCode);
    const overdue = items.filter((item) => dayCell(item, "due_on") < today);
    expect(overdue).toHaveLength(3);
    expect(overdue.filter((item) => item.open_amount !== item.original_amount)).toHaveLength(1);
    expect(overdue.filter((item) => item.document_number?.startsWith("O-"))).toHaveLength(1);
    expect(items.length - overdue.length).toBe(1);
  });

  it("let a cancelled bill of theirs be corrected by another", () => {
    const cancelled = of(invoices, cast.registered.payerCode).filter((bill) => bill.cancelled_on);
    expect(cancelled).toHaveLength(1);
    const [correction] = invoices.filter((bill) => bill.corrects_number === cancelled[0]?.number);
    expect(centsCell(correction, "gross")).toBeLessThan(centsCell(cancelled[0], "gross"));
  });

  it("let the payer in arrears owe five months, a settlement and two reminders, and nothing be owed by the one in credit", () => {
    const late = of(openItems, cast.inArrears.payerCode).filter((item) => dayCell(item, "due_on") < today);
    expect(late).toHaveLength(8);
    const credit = of(openItems, cast.inCredit.payerCode).map((item) => centsCell(item, "open_amount"));
    expect(credit.filter((cents) => cents > 0)).toEqual([]);
    expect(credit.reduce((sum, cents) => sum + cents, 0)).toBeLessThan(-5_000);
  });

  it("bill forty points of the company, and the block of flats by the connection of DN 50, each month", () => {
    const [newest] = of(invoices, cast.company.payerCode).slice(-1);
    const points = lines.filter((line) => line.invoice_number === newest?.number);
    expect(new Set(points.map((line) => line.supply_point_number)).size).toBe(40);
    const block = of(invoices, cast.blockOfFlats.payerCode);
    expect(new Set(block.map(({ kind }) => kind))).toEqual(new Set(["invoice"]));
    const codes = lines.filter((line) => line.invoice_number === block.at(-1)?.number);
    expect(codes.map((line) => line.price_item_code)).toContain("VODA-OMREZNINA-50");
  });

  it("bill a flat without a meter its share of heat", () => {
    const own = new Set(of(invoices, cast.noMeter.payerCode).map(({ number }) => number));
    const heat = lines.filter((line) => own.has(line.invoice_number) && line.price_item_code === "TOPLOTA");
    expect(heat.length).toBeGreaterThanOrEqual(36);
  });
});
