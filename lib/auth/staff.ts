import type { Tx } from "@/db/client";
import type { Permission, StaffRole } from "@/lib/auth/permissions";
import type { Language } from "@/lib/i18n/languages";

/** Somebody of the office, as their session names them. */
export type StaffMember = {
  sessionId: string;
  id: string;
  name: string;
  email: string;
  role: StaffRole;
  language: Language;
  /** Whence this request comes, where a trusted proxy says so (R7); for the log. */
  address: string | null;
};

declare const passed: unique symbol;

/**
 * Somebody of the office who signed in with both factors and whose role has the permission that was asked for: the only key
 * to the office's queries and mutations. `tx` sees all rows.
 */
export type Staff = {
  readonly member: StaffMember;
  readonly tx: Tx;
  readonly [passed]: Permission;
};

/** Made by the gate alone (`lib/auth/staff-gate.ts`); the linter keeps others away. */
export const asStaff = (tx: Tx, member: StaffMember): Staff => ({ member, tx }) as Staff;
