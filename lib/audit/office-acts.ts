import { desc, eq, sql } from "drizzle-orm";
import { auditLog } from "@/db/schema/audit";
import type { OfficeAction } from "@/lib/audit/office-actions";
import type { Customer } from "@/lib/auth/customer";

const actsAPage = 25;

/** Something the office did with the login's or its payers' data; `by` is null where no name was kept. */
export type OfficeAct = { at: Date; action: OfficeAction; by: string | null };

/** What the office did, newest first, 25 a page; `page` counts from 1, `pages` is at least 1 (GDPR 15). */
export async function officeActs(
  { tx }: Customer,
  page: number,
): Promise<{ acts: OfficeAct[]; pages: number }> {
  // Row-level security shows a login's own and its payers' rows alone, and only the office's.
  const rows = await tx
    .select({
      at: auditLog.at,
      action: sql<OfficeAction>`${auditLog.action}`,
      by: auditLog.officeName,
      total: sql<number>`count(*) over ()::int`,
    })
    .from(auditLog)
    .where(eq(auditLog.actor, "staff"))
    .orderBy(desc(auditLog.id))
    .limit(actsAPage)
    .offset((page - 1) * actsAPage);
  const pages = Math.max(1, Math.ceil((rows[0]?.total ?? 0) / actsAPage));
  return { acts: rows.map(({ total: _, ...act }) => act), pages };
}
