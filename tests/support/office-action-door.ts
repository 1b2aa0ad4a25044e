import type { Permission } from "@/lib/auth/permissions";
import type { Resident } from "@/tests/support/doors";
import type { Takes } from "@/tests/support/server-actions";

/** The page an action stands on, and fields with which it writes something when whoever may do it sends them. */
export type OfficeAction = {
  permission: Permission;
  takes?: Takes;
  /** False on days on which there is nothing that it could write; then it is tested that it writes nothing. */
  writes?: boolean;
  page: (resident: Resident) => string | Promise<string>;
  fields: (resident: Resident) => Record<string, string> | Promise<Record<string, string>>;
};
