import type { Tx } from "@/db/client";
import { auditLog } from "@/db/schema/audit";
import type { OfficeAction, OwnAction } from "@/lib/audit/office-actions";

type Actor =
  | { actor: "customer" | "system"; action: string }
  /** `officeName` is who of the office it was, as the customer is told; without it the office. */
  | { actor: "staff"; action: OfficeAction | OwnAction; officeName?: string };

/** `action` is what happened, as noun and past participle: `reading.submitted`. */
export type AuditEntry = Actor & {
  accountId?: string;
  payerId?: number;
  /** Ids and codes; no secrets. */
  details?: Record<string, unknown>;
  /** What was there and what is there now, where something was changed. */
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
};

/** Adds one entry to the audit log in the caller's transaction; entries are never changed. */
export async function recordAudit(tx: Tx, entry: AuditEntry): Promise<void> {
  await tx.insert(auditLog).values(entry);
}

type Acting = { tx: Tx; member: { id: string; name: string; address: string | null } };

/** As `recordAudit`, for somebody of the office: with who it was and whence. */
export async function recordOfficeAct(
  { tx, member }: Acting,
  entry: Omit<AuditEntry, "actor" | "action"> & { action: OfficeAction | OwnAction },
): Promise<void> {
  const { id: staffId, name: officeName, address } = member;
  await tx.insert(auditLog).values({ ...entry, actor: "staff", officeName, staffId, address });
}
