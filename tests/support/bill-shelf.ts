import { transaction } from "@/db/client";
import { invoiceLines } from "@/db/schema/invoices";
import { addDays, addMonths, today } from "@/lib/dates";
import { makeReference12 } from "@/lib/payments/reference";
import { createAccount } from "@/tests/support/accounts";
import { addBill } from "@/tests/support/billed-household";
import { addInvoice, addMeter, addPayer, addReading, addSupplyPoint } from "@/tests/support/factories";

type Line = Omit<typeof invoiceLines.$inferInsert, "invoiceId" | "lineNumber">;

/** Lines of a bill, numbered in their order. */
const addLines = (invoice: { id: number }, lines: readonly Line[]) =>
  transaction("office", (tx) =>
    tx
      .insert(invoiceLines)
      .values(lines.map((line, at) => ({ ...line, invoiceId: invoice.id, lineNumber: at + 1 }))),
  );

const monthsAgo = (count: number) => addMonths(`${today().slice(0, 7)}-01`, -count);
const reference = makeReference12("000026081457");

/**
 * A household with two points and a document of every state and kind, the newest first: a bill to be paid that rests on a
 * reading, one partly paid and overdue, a paid one, a cancelled one with the bill in its place, a credit note, a reminder.
 */
export async function addBillShelf(options: Parameters<typeof createAccount>[1] = {}) {
  const payer = await addPayer();
  const [water, heat] = [
    await addSupplyPoint(payer),
    await addSupplyPoint(payer, { services: ["heat"], street: "Šaleška cesta 7" }),
  ];
  const account = await createAccount(payer.code, options);
  const period = (count: number) => ({
    periodFrom: monthsAgo(count),
    periodTo: addDays(monthsAgo(count - 1), -1),
    issuedOn: addDays(today(), -30 * count),
  });
  const open = await addInvoice(payer, 5032, {
    ...period(1),
    netCents: 4596,
    vatCents: 436,
    dueOn: addDays(today(), 2),
    open: 5032,
    reference,
  });
  await addLines(open, [
    {
      ...{ supplyPointId: water.id, supplyPointNumber: water.number, description: "Vodarina", quantity: "9" },
      ...{ unit: "m3", unitPrice: "0.932", vatRate: "9.5", netCents: 839, vatCents: 80, grossCents: 919 },
    },
    {
      ...{
        supplyPointId: heat.id,
        supplyPointNumber: heat.number,
        description: "Toplota",
        quantity: "0.531",
      },
      ...{ unit: "MWh", unitPrice: "70.75", vatRate: "9.5" },
      ...{ netCents: 3757, vatCents: 356, grossCents: 4113 },
    },
  ]);
  const meter = await addMeter(water);
  await addReading(meter, addDays(monthsAgo(0), -1), "812", { source: "customer", billedById: open.id });
  const before = await addBill(payer, water, { ...period(2), dueOn: addDays(today(), -28), open: 2109 });
  const paid = await addBill(payer, water, { ...period(3), open: 0 });
  const cancelled = await addBill(payer, water, {
    ...period(5),
    open: 0,
    cancelledOn: addDays(today(), -140),
  });
  const instead = await addBill(payer, water, { ...period(4), open: 0, correctsId: cancelled.id });
  const credit = await addBill(payer, heat, { ...period(6), kind: "credit_note", open: 0 });
  const reminder = await addInvoice(payer, 120, {
    number: `O-${payer.code}`,
    kind: "reminder",
    issuedOn: addDays(today(), -200),
    dueOn: addDays(today(), -190),
  });
  return { payer, water, heat, meter, account, open, before, paid, cancelled, instead, credit, reminder };
}
