import { desc, eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { invoices } from "@/db/schema/invoices";
import { payers } from "@/db/schema/payers";
import { addDays, type Day, today } from "@/lib/dates";
import { addInvoice, addPayer } from "@/tests/support/factories";

/** A payer without an account who holds one bill, from a month ago unless told; answers what to register with. */
export async function addBilledPayer(issuedOn: Day = addDays(today(), -30)) {
  const payer = await addPayer();
  const invoice = await addInvoice(payer, 4_230, { issuedOn, dueOn: addDays(issuedOn, 20) });
  return { payerCode: payer.code, controlNumber: invoice.number, email: `${payer.code}@primer.si` };
}

/** Number of the newest bill of a demonstration payer. */
export async function newestInvoiceOf(payerCode: string): Promise<string> {
  const [newest] = await transaction("office", (tx) =>
    tx
      .select({ number: invoices.number })
      .from(invoices)
      .innerJoin(payers, eq(payers.id, invoices.payerId))
      .where(eq(payers.code, payerCode))
      .orderBy(desc(invoices.issuedOn))
      .limit(1),
  );
  if (!newest) throw new Error(`no bill of ${payerCode}`);
  return newest.number;
}
