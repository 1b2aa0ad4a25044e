import { lt, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { outbox } from "@/db/schema/outbox";

/**
 * Removes mails that are done with (R38): a month after they were sent or cancelled, three months after they were
 * given up, so that the office can find out why somebody got none. Answers how many.
 */
export async function expireMails(tx: Tx): Promise<number> {
  const month = sql`now() - interval '30 days'`;
  const done = or(
    lt(outbox.sentAt, month),
    lt(outbox.cancelledAt, month),
    lt(outbox.failedAt, sql`now() - interval '90 days'`),
  );
  return (await tx.delete(outbox).where(done)).count;
}
