/** Roles of the office: an operator does the daily work, an administrator also what concerns staff, data and the log. */
export const staffRoles = ["operator", "admin"] as const;

export type StaffRole = (typeof staffRoles)[number];

const everyone = staffRoles;
const administrators = ["admin"] as const;

/** What each role may do. A page, a route or an action of the office asks for one of these, and for nothing else. */
export const permissions = {
  "office.see": everyone,
  "own-login.change": everyone,
  "readings.decide": everyone,
  "readings.remind": everyone,
  "readings.export": everyone,
  "readings.take-back": administrators,
  "messages.answer": everyone,
  "templates.write": everyone,
  "accounts.see": everyone,
  "accounts.lock": everyone,
  "accounts.delete": administrators,
  "announcements.write": everyone,
  "imports.see": everyone,
  "imports.run": administrators,
  "mail.see": everyone,
  "mail.retry": everyone,
  "audit.see": administrators,
  "staff.manage": administrators,
} as const satisfies Record<string, readonly StaffRole[]>;

export type Permission = keyof typeof permissions;

/** True where the table gives the role the permission. */
export const mayDo = (role: StaffRole, permission: Permission): boolean =>
  (permissions[permission] as readonly StaffRole[]).includes(role);
