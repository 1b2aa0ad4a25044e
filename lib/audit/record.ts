import type { Tx } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import type { OfficeAction, PublicAction } from "@/lib/audit/office-actions";

type Actor =
  | { actor: "customer" | "system"; action: string }
  /** `officeName` is who of the office it was, as the customer is told; without it the office. */
  | { actor: "staff"; action: OfficeAction | PublicAction; officeName?: string };

/** `action` is what happened, as noun and past participle: `reading.submitted`. */
export type AuditEntry = Actor & {
  accountId?: string;
  payerId?: number;
  /** Ids and codes; no secrets. */
  details?: Record<string, unknown>;
};

/** Adds one entry to the audit log in the caller's transaction; entries are never changed. */
export async function recordAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.insert(auditLog).values(entry);
}
