import { createHash } from "node:crypto";
import { transaction } from "@/db/client";
import { invoiceFiles, invoiceLines } from "@/db/schema/invoices";
import { createAccount, type TestAccount } from "@/tests/support/accounts";
import { addInvoice, addPayer, addSupplyPoint } from "@/tests/support/factories";

type Bill = NonNullable<Parameters<typeof addInvoice>[2]>;

/** A bill of 41,09 € with one line for a point, all of it open unless told otherwise. */
export async function addBill(payer: { id: number }, point: { id: number; number: string }, row: Bill = {}) {
  const sign = row.kind === "credit_note" ? -1 : 1;
  const sums = { netCents: sign * 3753, vatCents: sign * 356 };
  const grossCents = sign * 4109;
  const invoice = await addInvoice(payer, grossCents, {
    ...sums,
    periodFrom: "2026-08-01",
    periodTo: "2026-08-31",
    open: grossCents,
    ...row,
  });
  await transaction("office", (tx) =>
    tx.insert(invoiceLines).values({
      invoiceId: invoice.id,
      lineNumber: 1,
      supplyPointId: point.id,
      supplyPointNumber: point.number,
      description: `Vodarina za ${point.number}`,
      quantity: "40.2680",
      unit: "m3",
      unitPrice: "0.932000",
      vatRate: "9.50",
      ...sums,
      grossCents,
    }),
  );
  return invoice;
}

/** Lays the office's own PDF beside a bill. */
export async function addIssuedPdf(invoice: { id: number }, content: Buffer, name = "R.pdf"): Promise<void> {
  await transaction("office", (tx) =>
    tx.insert(invoiceFiles).values({
      invoiceId: invoice.id,
      name,
      size: content.length,
      sha256: createHash("sha256").update(content).digest(),
      content,
    }),
  );
}

/** Payer, point, an open bill and a login with a session. */
export async function addBilledHousehold(options: Parameters<typeof createAccount>[1] = {}) {
  const payer = await addPayer();
  const point = await addSupplyPoint(payer);
  const [bill, account] = await Promise.all([addBill(payer, point), createAccount(payer.code, options)]);
  return { payer, point, bill, account };
}

export type BilledHousehold = Awaited<ReturnType<typeof addBilledHousehold>> & { account: TestAccount };
