import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays } from "@/lib/dates";
import { checkReference } from "@/lib/payments/reference";
import { billingRows, cell, centsCell, dayCell, groupBy, type Row } from "@/tests/support/csv-rows";
import { cast } from "./cast";
import { writeDemoData } from "./write";

const today = "2026-11-23";
let folder: string;
let payers: Row[];
let invoices: Row[];
let openItems: Row[];
let payments: Row[];
let closures: Row[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "demo-payments-"));
  await writeDemoData({ folder, payers: 150, today });
  [payers, invoices, openItems, payments, closures] = (await Promise.all(
    ["payers", "invoices", "open-items", "payments", "payment-closures"].map((file) =>
      billingRows(folder, file),
    ),
  )) as [Row[], Row[], Row[], Row[], Row[]];
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const sumOf = (rows: readonly Row[] | undefined) =>
  (rows ?? []).reduce((sum, row) => sum + centsCell(row, "amount"), 0);
const prepaid = (invoice: Row) => (invoice.prepaid ? centsCell(invoice, "prepaid") : 0);
const of = (rows: Row[], code: string) => rows.filter((row) => row.payer_code === code);

describe("payments of 150 payers", { timeout: 30_000 }, () => {
  it("closed of every bill what is not open of it, to the cent", () => {
    const byDocument = groupBy(closures, (closure) => cell(closure, "document_number"));
    const open = new Map(
      openItems.map((item) => [cell(item, "document_number"), centsCell(item, "open_amount")]),
    );
    const wrong = invoices
      .filter((invoice) => !invoice.cancelled_on)
      .filter((invoice) => {
        const closed = sumOf(byDocument.get(cell(invoice, "number")));
        // What was paid ahead is taken off the bill, and the payment says so, too.
        return centsCell(invoice, "gross") - closed !== (open.get(cell(invoice, "number")) ?? 0);
      });
    expect(wrong).toEqual([]);
    expect(closures.length).toBeGreaterThan(4_000);
  });

  it("leave to the payer's credit what they closed nothing with", () => {
    const byPayment = groupBy(closures, (closure) => cell(closure, "payment_number"));
    const credits = new Map(
      openItems
        .filter((item) => !item.invoice_number)
        .map((item) => [cell(item, "document_number"), centsCell(item, "open_amount")]),
    );
    const left = payments.map((payment) => {
      const number = cell(payment, "number");
      return [number, sumOf(byPayment.get(number)) - centsCell(payment, "amount")] as const;
    });
    expect(left.filter(([, cents]) => cents > 0)).toEqual([]);
    expect(new Map(left.filter(([, cents]) => cents < 0))).toEqual(credits);
  });

  it("came after the bill, around its day, and not in the future", () => {
    const byNumber = new Map(invoices.map((invoice) => [invoice.number, invoice]));
    const paid = closures.filter((closure) => closure.payment_number?.startsWith("P-"));
    const receivedOn = new Map(payments.map((payment) => [payment.number, dayCell(payment, "received_on")]));
    const wrong = paid.filter((closure) => {
      const invoice = byNumber.get(cell(closure, "invoice_number"));
      const day = receivedOn.get(cell(closure, "payment_number")) ?? "";
      return (
        day < dayCell(invoice, "issued_on") || day > addDays(dayCell(invoice, "due_on"), 3) || day > today
      );
    });
    expect(wrong).toEqual([]);
  });

  it("are each of one payer, with numbers of their own", () => {
    expect(new Set(payments.map(({ number }) => number)).size).toBe(payments.length);
    const payerOf = new Map(
      [...payments, ...invoices].map((row) => [cell(row, "number"), cell(row, "payer_code")]),
    );
    const strange = closures.filter(
      (closure) =>
        payerOf.get(cell(closure, "payment_number")) !== payerOf.get(cell(closure, "document_number")),
    );
    expect(strange).toEqual([]);
  });
});

describe("what the cast owes and paid", { timeout: 30_000 }, () => {
  it("lets a company have three thousand open items, old and new, a part of one paid, and a credit", () => {
    const own = of(openItems, cast.manyOpenItems.payerCode);
    expect(own.length).toBeGreaterThanOrEqual(3_000);
    const due = own.map((item) => dayCell(item, "due_on"));
    expect(due.some((day) => day >= today)).toBe(true);
    expect(due.some((day) => day < addDays(today, -90))).toBe(true);
    expect(
      own.filter((item) => item.invoice_number && item.open_amount !== item.original_amount),
    ).toHaveLength(1);
    expect(own.filter((item) => centsCell(item, "open_amount") < 0)).toHaveLength(1);
  });

  it("lets bills take off what was paid ahead, one of them to nothing", () => {
    const taken = of(invoices, cast.paysAhead.payerCode).filter(({ prepaid }) => prepaid);
    const payable = taken.map((invoice) => centsCell(invoice, "gross") - prepaid(invoice));
    expect(payable.filter((cents) => cents === 0).length).toBeGreaterThanOrEqual(1);
    expect(payable.filter((cents) => cents < 0)).toEqual([]);
    expect(taken.every(({ note }) => note?.includes("plačilo vnaprej"))).toBe(true);
  });

  it("lets a part of a bill be paid that is not due yet, and credit notes be set off against bills", () => {
    const notDue = of(openItems, cast.threeMeters.payerCode).filter(
      (item) => dayCell(item, "due_on") >= today,
    );
    expect(notDue.some((item) => item.open_amount !== item.original_amount)).toBe(true);
    expect(payments.some((payment) => payment.number?.startsWith("POB-") && payment.amount === "0,00")).toBe(
      true,
    );
  });

  it("gives some payers a reference for several documents, with a right check digit, each its own", () => {
    const references = payers.map(({ collective_reference }) => collective_reference).filter(Boolean);
    expect(references.length).toBeGreaterThanOrEqual(3);
    expect(references.length).toBeLessThan(payers.length / 2);
    expect(references.filter((reference) => !checkReference(String(reference)).ok)).toEqual([]);
    expect(new Set([...references, ...invoices.map(({ reference }) => reference)]).size).toBe(
      references.length + invoices.length,
    );
  });
});
