import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

/**
 * Removes accounts that nobody activated within 7 days, with their keys and payers, and notes each in the audit log
 * (R38): a mistyped address must not hold a payer code for ever. Answers how many.
 */
export async function expireNeverActivated(tx: Tx): Promise<number> {
  const removed = await tx.execute(sql`
    with removed as (
      delete from accounts where activated_at is null and created_at < now() - interval '7 days' returning id
    )
    insert into audit_log (actor, account_id, action) select 'system', id, 'account.expired' from removed`);
  return removed.count;
}
