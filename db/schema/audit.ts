import { sql } from "drizzle-orm";
import { index, jsonb, pgPolicy, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { key, keyOf, moment, ofActingAccount, ofVisiblePayer } from "@/db/schema/columns";
import { appRole, customerAdds } from "@/db/schema/roles";

/** Who did what, when; append-only for every role that signs in (grants allow no update and no delete). */
export const auditLog = pgTable(
  "audit_log",
  {
    id: key(),
    at: moment().notNull().defaultNow(),
    actor: text().$type<"customer" | "staff" | "system">().notNull(),
    accountId: uuid(),
    payerId: keyOf(),
    /** Such as account.activated, consent.granted, reading.submitted. */
    action: text().notNull(),
    /** Who of the office it was, as the customer may read. */
    officeName: text(),
    /** Who of the office it was; null for the command line. */
    staffId: uuid(),
    /** Whence, where a trusted proxy says so (R7); of the office's acts alone. */
    address: text(),
    /** What was there and what is there now, where something was changed. */
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    details: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [
    index("audit_log_at").on(t.at),
    index("audit_log_account").on(t.accountId, t.at),
    index("audit_log_office").on(t.accountId, t.id.desc()).where(sql`${t.actor} = 'staff'`),
    index("audit_log_staff").on(t.staffId, t.id.desc()).where(sql`${t.staffId} is not null`),
    index("audit_log_action").on(t.action, t.id.desc()),
    index("audit_log_payer").on(t.payerId, t.id.desc()).where(sql`${t.payerId} is not null`),
    ...customerAdds("audit_log"),
    // What the office did with a login's or a payer's data; which columns, the grants say.
    pgPolicy("audit_log_app_read", {
      for: "select",
      to: appRole,
      using: sql`${t.actor} = 'staff'
        and (${ofActingAccount(sql`${t.accountId}`)} or ${ofVisiblePayer(sql`${t.payerId}`)})`,
    }),
  ],
);
