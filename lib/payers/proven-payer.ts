import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { payerCode } from "@/lib/accounts/payer-code";
import { addMonths, today } from "@/lib/dates";
import type { PayerProof } from "@/lib/payers/schema";

/** An invoice proves its payer for this long after its issue (PRODUCT 1: people hold an older bill). */
const invoiceMonths = 12;

export type ProvenPayer = { id: number; code: string; name: string };

/** The payer whose bill of the last 12 months was named, by the code as billing writes it; undefined for a wrong pair. */
export async function provenPayer(
  tx: Tx,
  { payerCode: code, controlNumber }: PayerProof,
): Promise<ProvenPayer | undefined> {
  const since = addMonths(today(), -invoiceMonths);
  const [payer] = await tx.execute<{ id: string; code: string; name: string }>(
    sql`select * from gate_payer_by_invoice(${payerCode(code)}, ${controlNumber}, ${since})`,
  );
  return payer && { ...payer, id: Number(payer.id) };
}
