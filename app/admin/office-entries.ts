import type { Permission } from "@/lib/auth/permissions";
import { staffPath } from "@/lib/staff/paths";

/** Rooms of the office in the order of the navigation; each shows to whom may enter it. The names are keys of `office.nav`. */
export const officeEntries = [
  { name: "home", href: "/admin", permission: "office.see" },
  { name: "staff", href: staffPath, permission: "staff.manage" },
] as const satisfies readonly { name: string; href: string; permission: Permission }[];

export type OfficeEntry = (typeof officeEntries)[number]["name"];
