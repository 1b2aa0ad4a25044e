import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { count, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { transaction } from "@/db/client";
import { invoices } from "@/db/schema/invoices";
import { payers } from "@/db/schema/payers";
import { importBillingData } from "@/lib/billing-import/import";
import { addDays, type Day, today } from "@/lib/dates";
import { cast, newCustomer } from "@/lib/demo/cast";
import { type DemoSummary, writeDemoData } from "@/lib/demo/write";
import { openItemsOn } from "@/lib/open-items/on-day";
import { createAccount } from "@/tests/support/accounts";
import { billingRows, cell, centsCell, dayCell } from "@/tests/support/csv-rows";
import { asCustomer } from "@/tests/support/factories";

let folder: string;
let written: DemoSummary;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "demo-data-"));
  written = await writeDemoData({ folder, payers: 300, today: today() });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the import of the demonstration data", () => {
  it("takes every row", { timeout: 120_000 }, async () => {
    const report = await importBillingData(folder, { mode: "full" });
    expect(report.problems).toEqual([]);
    expect(report).toMatchObject({ ok: true, refusedRows: 0 });
    expect(report.files["payers.csv"]).toMatchObject({ rows: 300, refused: 0, added: 300 });
    expect(report.files["invoice-lines.csv"]).toMatchObject({
      rows: written.rows.invoiceLines,
      added: written.rows.invoiceLines,
    });
    expect(report.files["payments.csv"]).toMatchObject({ added: written.rows.payments });
    expect(report.files["payment-closures.csv"]).toMatchObject({ added: written.rows.paymentClosures });
    expect(report.files["readings.csv"]).toMatchObject({ added: written.rows.readings });
    expect(report.files["degree-days.csv"]).toMatchObject({ added: written.rows.degreeDays });
    expect(report.files["calorific-values.csv"]).toMatchObject({ added: written.rows.calorificValues });
  });

  it("finds nothing new and nothing changed the second time", { timeout: 120_000 }, async () => {
    const report = await importBillingData(folder, { mode: "full" });
    expect(report.ok).toBe(true);
    for (const [file, counts] of Object.entries(report.files)) {
      expect(counts, file).toMatchObject({ added: 0, changed: 0, closed: 0 });
    }
  });

  it("brings the cast", async () => {
    await transaction("office", async (tx) => {
      const [known] = await tx.select({ payers: count() }).from(payers);
      expect(known?.payers).toBe(300);
      const [row] = await tx
        .select({ code: payers.code, name: payers.name, reference: invoices.reference })
        .from(invoices)
        .innerJoin(payers, eq(payers.id, invoices.payerId))
        .where(eq(invoices.number, newCustomer.invoiceNumber));
      expect(row).toEqual({
        code: cast.newCustomer.payerCode,
        name: cast.newCustomer.name,
        reference: "SI125016234567895",
      });
    });
  });

  it("says of days gone by what bills less payments come to", async () => {
    const [invoices, payments, closures] = await Promise.all(
      ["invoices", "payments", "payment-closures"].map((file) => billingRows(folder, file)),
    );
    const receivedOn = new Map(payments?.map((row) => [row.number, dayCell(row, "received_on")]));
    const openOn = (day: Day, payerCode: string) =>
      (invoices ?? [])
        .filter((bill) => bill.payer_code === payerCode && dayCell(bill, "issued_on") <= day)
        .filter(({ cancelled_on }) => !cancelled_on)
        .map((bill) => {
          const paid = (closures ?? [])
            .filter((row) => row.document_number === bill.number)
            .filter((row) => (receivedOn.get(cell(row, "payment_number")) ?? "") <= day);
          return centsCell(bill, "gross") - paid.reduce((sum, row) => sum + centsCell(row, "amount"), 0);
        })
        .reduce((sum, cents) => sum + cents, 0);

    for (const { payerCode } of [cast.newCustomer, cast.inArrears, cast.threeMeters, cast.paysAhead]) {
      const account = await createAccount(payerCode);
      for (const daysAgo of [400, 200, 90, 45, 20]) {
        const day = addDays(today(), -daysAgo);
        const { items } = await asCustomer(account, (customer) => openItemsOn(customer, day));
        const ofBills = items.filter(({ invoiceNumber }) => invoiceNumber !== null);
        const sum = ofBills.reduce((total, { openCents }) => total + openCents, 0);
        expect([payerCode, day, sum]).toEqual([payerCode, day, openOn(day, payerCode)]);
      }
    }
  });
});
