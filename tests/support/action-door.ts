import type { Resident } from "@/tests/support/doors";
import type { Takes } from "@/tests/support/server-actions";

/** The page an action stands on, and fields with which it writes something when a household's holder sends them. */
export type ActionDoor = {
  takes?: Takes;
  page: (resident: Resident) => string;
  /** Whose rights it writes with, where not those of customers' requests. */
  writer?: "portal_office";
  /** Tables that the page writes when it is shown. */
  pageWrites?: string[];
  fields: (resident: Resident) => Record<string, string> | Promise<Record<string, string>>;
  /** A cookie that it reads beside the session's. */
  cookie?: (resident: Resident) => Promise<string>;
};
