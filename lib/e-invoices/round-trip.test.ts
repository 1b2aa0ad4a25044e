import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { anyInvoice, rightInvoice } from "@/tests/support/any-invoice";
import { arithmeticFault } from "./arithmetic";
import type { EInvoice } from "./e-invoice";
import { writeEslog } from "./eslog";
import { eInvoiceOf } from "./of-invoice";
import { readEslog, readUbl } from "./read";
import { writeUbl } from "./ubl";

vi.setConfig({ testTimeout: 30_000 });

/** What is not subject to VAT has no rate in either format. */
const withoutRates = (invoice: EInvoice): EInvoice => {
  const rated = <T extends { vatCategory: string; vatRate: string }>(each: T): T =>
    each.vatCategory === "O" ? { ...each, vatRate: "0" } : each;
  return {
    ...invoice,
    lines: invoice.lines.map(rated),
    vat: invoice.vat.map((share) => (share.category === "O" ? { ...share, rate: "0" } : share)),
  };
};

test("whatever a bill says, its e-invoice's sums hold and its own amounts stand", () => {
  fc.assert(
    fc.property(anyInvoice, (bill) => {
      const invoice = eInvoiceOf(bill);
      expect(arithmeticFault(invoice)).toBeNull();
      expect(invoice.totals).toMatchObject({
        netCents: bill.netCents,
        vatCents: bill.vatCents,
        payableCents: bill.netCents + bill.vatCents - bill.prepaidCents + bill.roundingCents,
      });
      expect(invoice.lines.length).toBeGreaterThanOrEqual(Math.max(bill.lines.length, 1));
      expect(new Set(invoice.lines.map(({ lineNumber }) => lineNumber)).size).toBe(invoice.lines.length);
      for (const { vatCategory, vatRate } of invoice.lines) {
        expect(invoice.vat).toContainEqual(expect.objectContaining({ category: vatCategory, rate: vatRate }));
      }
    }),
  );
});

test("a bill whose lines add up gets no line that is not its own", () => {
  fc.assert(
    fc.property(rightInvoice, (bill) => {
      expect(eInvoiceOf(bill).lines).toHaveLength(bill.lines.length);
    }),
  );
});

test("a credit note gives its amounts without the minus, a bill as they are", () => {
  fc.assert(
    fc.property(rightInvoice, (bill) => {
      const { type, totals } = eInvoiceOf(bill);
      expect(totals.grossCents === bill.grossCents).toBe(
        bill.kind !== "credit_note" || bill.grossCents === 0,
      );
      if (type === "381") expect(totals.grossCents).toBeGreaterThanOrEqual(0);
    }),
  );
});

describe("written and read again, an e-invoice is the same", () => {
  test("as e-SLOG", () => {
    fc.assert(
      fc.property(fc.oneof(rightInvoice, anyInvoice), (bill) => {
        const invoice = eInvoiceOf(bill);
        expect(readEslog(writeEslog(invoice))).toEqual({ ok: true, value: withoutRates(invoice) });
      }),
    );
  });

  test("as UBL, but for the purpose code, which is national", () => {
    fc.assert(
      fc.property(rightInvoice, (bill) => {
        const invoice = eInvoiceOf(bill);
        const read = readUbl(writeUbl(invoice));
        expect(read).toEqual({ ok: true, value: { ...withoutRates(invoice), purposeCode: null } });
      }),
    );
  });

  test("as UBL, which says no line's VAT, where lines were rounded otherwise", () => {
    const withoutLinesVat = ({ lines, ...invoice }: EInvoice) => ({
      ...invoice,
      lines: lines.map(({ vatCents: _, ...line }) => line),
    });
    fc.assert(
      fc.property(anyInvoice, (bill) => {
        const invoice = { ...withoutRates(eInvoiceOf(bill)), purposeCode: null };
        const read = readUbl(writeUbl(invoice));
        expect(read.ok && withoutLinesVat(read.value)).toEqual(withoutLinesVat(invoice));
      }),
    );
  });
});
