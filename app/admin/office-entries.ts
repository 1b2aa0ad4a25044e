import { officeAnnouncementsPath } from "@/lib/announcements/paths";
import type { Permission } from "@/lib/auth/permissions";
import { payersPath } from "@/lib/customer-desk/paths";
import { importsPath } from "@/lib/office-imports/paths";
import { inboxPath } from "@/lib/office-inbox/paths";
import { mailPath } from "@/lib/office-mail/paths";
import { reviewPath } from "@/lib/reading-review/paths";
import { staffPath } from "@/lib/staff/paths";

/** Rooms of the office in the order of the navigation; each shows to whom may enter it. The names are keys of `office.nav`. */
export const officeEntries = [
  { name: "home", href: "/admin", permission: "office.see" },
  { name: "readings", href: reviewPath, permission: "readings.decide" },
  { name: "messages", href: inboxPath, permission: "messages.answer" },
  { name: "payers", href: payersPath, permission: "accounts.see" },
  { name: "announcements", href: officeAnnouncementsPath, permission: "announcements.write" },
  { name: "imports", href: importsPath, permission: "imports.see" },
  { name: "mail", href: mailPath, permission: "mail.see" },
  { name: "audit", href: "/admin/audit", permission: "audit.see" },
  { name: "staff", href: staffPath, permission: "staff.manage" },
] as const satisfies readonly { name: string; href: string; permission: Permission }[];

export type OfficeEntry = (typeof officeEntries)[number]["name"];
