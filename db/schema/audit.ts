import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { key, keyOf, moment } from "@/db/schema/columns";
import { customerAdds } from "@/db/schema/roles";

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
    details: jsonb().$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [
    index("audit_log_at").on(t.at),
    index("audit_log_account").on(t.accountId, t.at),
    ...customerAdds("audit_log"),
  ],
);
