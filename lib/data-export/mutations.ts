import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { dataExports } from "@/db/schema/data-exports";
import { recordAudit } from "@/lib/audit/record";
import type { Customer } from "@/lib/auth/customer";
import { ok, type Result } from "@/lib/result";

/**
 * Asks for a copy to be made in the background. One at a time: while one is on its way or can still be fetched, that is the
 * answer, however often and from how many windows one asks (R41).
 */
export async function askForCopy({ tx, account }: Customer): Promise<Result<{ id: string }, never>> {
  const { id: accountId } = account;
  await tx.execute(sql`select 1 from accounts where id = ${accountId}::uuid for update`);
  const [standing] = await tx.execute<{ id: string }>(sql`
    select id::text as id from data_exports
     where account_id = ${accountId}::uuid and failed_at is null and (expires_at is null or expires_at > now())
     order by requested_at desc limit 1`);
  if (standing) return ok(standing);
  const id = randomUUID();
  await tx.insert(dataExports).values({ id, accountId });
  await recordAudit(tx, { actor: "customer", accountId, action: "data-export.requested" });
  return ok({ id });
}

/** Writes down that the holder took a copy, in the transaction that let them. */
export const noteFetched = ({ tx, account }: Customer): Promise<void> =>
  recordAudit(tx, { actor: "customer", accountId: account.id, action: "data-export.fetched" });
