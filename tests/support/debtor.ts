import { transaction } from "@/db/client";
import { type invoices, openItems } from "@/db/schema/invoices";
import { paymentClosures, payments } from "@/db/schema/payments";
import { addDays, type Day, today } from "@/lib/dates";
import { makeReference12 } from "@/lib/payments/reference";
import { createAccount } from "@/tests/support/accounts";
import { addInvoice, addPayer } from "@/tests/support/factories";

/** The collective reference of those who have one. */
export const collectiveReference = makeReference12("900000000042");

type Bill = Partial<typeof invoices.$inferInsert> & { open?: number };

/** A bill with a reference of its own, due so many days from today. */
export function addBillDue(payer: { id: number }, grossCents: number, days: number, row: Bill = {}) {
  const number = row.number ?? String(80_000_000 + ++made);
  return addInvoice(payer, grossCents, {
    number,
    reference: makeReference12(number.padStart(12, "0")),
    dueOn: addDays(today(), days),
    open: grossCents,
    ...row,
  });
}

let made = Math.floor(Math.random() * 1_000_000) * 10;

/** Money received on a day that closed parts of documents. */
export async function addPayment(
  payer: { id: number },
  receivedOn: Day,
  closed: readonly { invoice: { id: number; number: string }; cents: number }[],
  row: Partial<typeof payments.$inferInsert> = {},
) {
  return transaction("office", async (tx) => {
    const [payment] = await tx
      .insert(payments)
      .values({
        payerId: payer.id,
        number: `P-${++made}`,
        receivedOn,
        amountCents: closed.reduce((sum, { cents }) => sum + cents, 0),
        ...row,
      })
      .returning();
    if (!payment) throw new Error("no payment");
    if (closed.length > 0) {
      await tx.insert(paymentClosures).values(
        closed.map(({ invoice, cents }) => ({
          paymentId: payment.id,
          payerId: payer.id,
          documentNumber: invoice.number,
          invoiceId: invoice.id,
          cents,
        })),
      );
    }
    return payment;
  });
}

/** Money to a payer's credit. */
export async function addCredit(payer: { id: number }, cents: number) {
  const documentNumber = String(80_000_000 + ++made);
  const [dueOn, amount] = [today(), -cents];
  await transaction("office", (tx) =>
    tx.insert(openItems).values({
      payerId: payer.id,
      documentNumber,
      dueOn,
      originalCents: amount,
      openCents: amount,
      asOf: new Date(),
    }),
  );
}

/** So many open items without a bill behind them, due from 40 days ago to 40 days ahead, each of 10,00 € and its place in cents. */
export async function addOpenItems(payer: { id: number }, count: number) {
  const rows = Array.from({ length: count }, (_, at) => {
    const documentNumber = String(80_000_000 + ++made);
    return {
      payerId: payer.id,
      documentNumber,
      dueOn: addDays(today(), Math.floor((at / count) * 80) - 40),
      originalCents: 1000 + at,
      openCents: 1000 + at,
      reference: makeReference12(documentNumber.padStart(12, "0")),
      asOf: new Date(),
    };
  });
  await transaction("office", (tx) => tx.insert(openItems).values(rows));
  return rows;
}

/**
 * A payer with a settlement 44 days overdue (38,60 €), a bill 17 days overdue and partly paid (41,36 of 79,96 €), one
 * that is due in a week (78,27 €), and a credit note (12,00 €).
 */
export async function addDebtor({ collective = false } = {}) {
  const payer = await addPayer(collective ? { collectiveReference } : {});
  const account = await createAccount(payer.code);
  const settlement = await addBillDue(payer, 3860, -44, {
    kind: "settlement",
    periodFrom: "2026-01-01",
    periodTo: "2026-06-30",
  });
  const partlyPaid = await addBillDue(payer, 7996, -17, {
    open: 4136,
    periodFrom: "2026-07-01",
    periodTo: "2026-07-31",
  });
  const due = await addBillDue(payer, 7827, 7, { periodFrom: "2026-08-01", periodTo: "2026-08-31" });
  const credit = await addBillDue(payer, -1200, -3, { kind: "credit_note" });
  const payment = await addPayment(payer, addDays(today(), -5), [{ invoice: partlyPaid, cents: 3860 }]);
  const key = (document: { number: string }) => `${payer.code}.${document.number}`;
  return { payer, account, settlement, partlyPaid, due, credit, payment, key };
}
