import { transaction } from "@/db/client";
import { makeBatch } from "@/lib/reading-batches/mutations";
import { confirmReading } from "@/tests/support/by-command";

/** A batch that holds a reading. */
export async function batchWith(receiptNumber: string): Promise<number> {
  await confirmReading(receiptNumber);
  const made = await transaction("office", (tx) => makeBatch({ tx }));
  if (!made.ok) throw new Error(made.reason);
  return made.value.number;
}
