import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importBillingData } from "@/lib/billing-import/import";
import type { EInvoice } from "@/lib/e-invoices/e-invoice";
import { eInvoiceOf } from "@/lib/e-invoices/of-invoice";
import type { Invoice } from "@/lib/invoices/invoice";
import { invoiceByNumber } from "@/lib/invoices/one-invoice";
import { createAccount } from "@/tests/support/accounts";
import { rightInvoice } from "@/tests/support/any-invoice";
import { emptyBillingTables, importDay } from "@/tests/support/billing-folder";
import { documentFolder, eslogOf, ublOf } from "@/tests/support/document-folder";
import { addPayer, addSupplyPoint, asCustomer } from "@/tests/support/factories";

/** Bills of one payer with numbers of their own, each correcting the one before or none; periods whole and in order. */
const bills = fc.array(fc.tuple(rightInvoice, fc.boolean()), { minLength: 12, maxLength: 12 }).map((all) => {
  const payer = all[0]?.[0].payer;
  if (!payer) throw new Error("no bill");
  return all.map(([bill, corrects], at): Invoice => {
    const lines = bill.lines.map((line) => ({ ...line, ...inOrder(line) }));
    const earlier = corrects && at > 0 ? `R${at - 1}` : null;
    return { ...bill, ...inOrder(bill), lines, payer, number: `R${at}`, corrects: earlier };
  });
});

function inOrder({ periodFrom, periodTo }: Pick<Invoice, "periodFrom" | "periodTo">) {
  if (!periodFrom || !periodTo) return { periodFrom: null, periodTo: null };
  const [from = null, to = null] = [periodFrom, periodTo].sort();
  return { periodFrom: from, periodTo: to };
}

/** What another installation has of the bills, once it imported them. */
async function importedElsewhere(all: readonly Invoice[], write: (bill: Invoice) => string) {
  await emptyBillingTables();
  const [first] = all;
  if (!first) throw new Error("no bill");
  const payer = await addPayer(first.payer);
  const points = new Set(all.flatMap(({ lines }) => lines.map(({ point }) => point?.number ?? "")));
  points.delete("");
  for (const number of points) await addSupplyPoint(payer, { number });
  const account = await createAccount(payer.code);

  const folder = await documentFolder(
    Object.fromEntries(all.map((bill) => [`${bill.number}.xml`, write(bill)])),
  );
  const report = await importBillingData(folder, { mode: "changes", today: importDay });
  expect(report.problems).toEqual([]);
  return await asCustomer(account, (customer) =>
    Promise.all(all.map(({ number }) => invoiceByNumber(customer, number, importDay))),
  );
}

/** A bill in the words of both formats; shares of VAT have no order of their own. */
function written(bill: Invoice | null): EInvoice | null {
  if (!bill) return null;
  const invoice = eInvoiceOf(bill);
  return { ...invoice, vat: invoice.vat.toSorted((a, b) => Number(a.rate) - Number(b.rate)) };
}

describe("bills that are written, and imported elsewhere, are the same bills", () => {
  test("as e-SLOG", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(bills, async (all) => {
        const read = await importedElsewhere(all, eslogOf);
        expect(read.map(written)).toEqual(all.map(written));
        expect(read.map((bill) => bill?.kind)).toEqual(all.map(({ kind }) => kind));
        expect(read.map((bill) => bill?.grossCents)).toEqual(all.map(({ grossCents }) => grossCents));
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  test("as UBL, but for the purpose code, which is national", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(bills, async (all) => {
        const read = await importedElsewhere(all, ublOf);
        expect(read.map(written)).toEqual(all.map((bill) => written({ ...bill, purposeCode: null })));
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });
});
