import { sql } from "drizzle-orm";
import type { OfficeAction } from "@/lib/audit/office-actions";
import { recordOfficeAct } from "@/lib/audit/record";
import type { Staff } from "@/lib/auth/staff";

type Look = {
  action: Extract<OfficeAction, `${string}.seen` | "account.viewed-as-customer">;
  accountId?: string;
  payerId?: number;
  details?: Record<string, string>;
};

/**
 * Writes into the log, where the customer reads it, that somebody of the office looked: at most once an hour a member and a
 * thing looked at, however many windows open it at once.
 */
export async function noteLook(staff: Staff, look: Look): Promise<void> {
  const { action, accountId = null, payerId = null, details = {} } = look;
  const named = JSON.stringify(details);
  const [, [seen]] = await Promise.all([
    staff.tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`${staff.member.id} ${action} ${accountId} ${payerId} ${named}`}, 0))`,
    ),
    staff.tx.execute(sql`
      select 1 from audit_log where staff_id = ${staff.member.id}::uuid and action = ${action}
         and account_id is not distinct from ${accountId}::uuid and payer_id is not distinct from ${payerId}::bigint
         and details @> ${named}::text::jsonb and at > now() - interval '1 hour' limit 1`),
  ]);
  if (!seen) await recordOfficeAct(staff, look);
}
