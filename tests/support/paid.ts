import { transaction } from "@/db/client";
import { imports } from "@/db/schema/imports";
import { invoiceLines, openItems } from "@/db/schema/invoices";
import { paymentClosures, payments } from "@/db/schema/payments";
import type { Day } from "@/lib/dates";

let made = 0;

/** A line of a bill; one m³ of water for a euro, unless told. */
export const addLine = (invoice: { id: number }, row: Partial<typeof invoiceLines.$inferInsert> = {}) =>
  transaction("office", (tx) =>
    tx.insert(invoiceLines).values({
      invoiceId: invoice.id,
      lineNumber: ++made,
      description: "Vodarina",
      priceItemCode: "VODARINA",
      quantity: "1",
      unit: "m3",
      unitPrice: "1",
      vatRate: "0",
      netCents: 100,
      vatCents: 0,
      grossCents: 100,
      ...row,
    }),
  );

/** A payment of all that it closed, unless told, and what that was: documents with their cents. */
export async function addPayment(
  payer: { id: number },
  receivedOn: Day,
  closed: readonly (readonly [document: { id: number; number: string } | string, cents: number])[],
  row: Partial<typeof payments.$inferInsert> = {},
) {
  return transaction("office", async (tx) => {
    const [payment] = await tx
      .insert(payments)
      .values({
        number: `P-${++made}`,
        payerId: payer.id,
        receivedOn,
        amountCents: closed.reduce((sum, [, cents]) => sum + cents, 0),
        ...row,
      })
      .returning();
    if (!payment) throw new Error("no payment");
    for (const [document, cents] of closed) {
      await tx.insert(paymentClosures).values({
        paymentId: payment.id,
        payerId: payer.id,
        documentNumber: typeof document === "string" ? document : document.number,
        invoiceId: typeof document === "string" ? null : document.id,
        cents,
      });
    }
    return payment;
  });
}

/** An open item that is no invoice. */
export const addOpenItem = (payer: { id: number }, row: Partial<typeof openItems.$inferInsert> = {}) =>
  transaction("office", (tx) =>
    tx.insert(openItems).values({
      payerId: payer.id,
      documentNumber: `D-${++made}`,
      dueOn: "2026-09-30",
      originalCents: 100,
      openCents: 100,
      asOf: new Date("2026-09-28T04:00:00Z"),
      ...row,
    }),
  );

/** An import that told what is open as of a moment. */
export const addImport = (openItemsAsOf: Date) =>
  transaction("office", (tx) =>
    tx.insert(imports).values({
      mode: "full",
      filesSha256: "0",
      startedAt: openItemsAsOf,
      files: {},
      refusedRows: 0,
      openItemsAsOf,
    }),
  );
