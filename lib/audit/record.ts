import type { Tx } from "@/db/client";
import { auditLog } from "@/db/schema/audit";

export type AuditEntry = {
  actor: "customer" | "staff" | "system";
  accountId?: string;
  payerId?: number;
  /** What happened, as noun and past participle: `reading.submitted`. */
  action: string;
  /** Who of the office it was, as the customer is told; without it the office. */
  officeName?: string;
  /** Ids and codes; no secrets. */
  details?: Record<string, unknown>;
};

/** Adds one entry to the audit log in the caller's transaction; entries are never changed. */
export async function recordAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.insert(auditLog).values(entry);
}
