import type { Permission } from "@/lib/auth/permissions";
import type { Resident } from "@/tests/support/doors";
import type { Takes } from "@/tests/support/server-actions";

/** The page an action stands on, and fields with which it writes something when whoever may do it sends them. */
export type OfficeAction = {
  permission: Permission;
  takes?: Takes;
  /** Waits for what the action set going beside its answer, so that the next test finds a quiet portal. */
  settled?: () => Promise<unknown>;
  /** False on days on which there is nothing that it could write; then it is tested that it writes nothing. */
  writes?: boolean;
  page: (resident: Resident) => string | Promise<string>;
  fields: (resident: Resident) => Record<string, string> | Promise<Record<string, string>>;
};
