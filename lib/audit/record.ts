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

/** Who of the office acts: somebody signed in, or whom the command line was told (`--name`), if anybody. */
export type OfficeActor = { tx: Tx } & (
  | { member: { id: string; name: string; address: string | null } }
  | { officeName?: string }
);

/** As `recordAudit`, for the office: with who it was and, where somebody is signed in, whence. */
export async function recordOfficeAct(
  by: OfficeActor,
  entry: Omit<AuditEntry, "actor" | "action"> & { action: OfficeAction | OwnAction },
): Promise<void> {
  const who =
    "member" in by
      ? { staffId: by.member.id, officeName: by.member.name, address: by.member.address }
      : { officeName: by.officeName };
  await by.tx.insert(auditLog).values({ ...entry, actor: "staff", ...who });
}
