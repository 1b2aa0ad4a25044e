import { sql } from "drizzle-orm";
import { check, index, integer, pgPolicy, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { accounts } from "@/db/schema/accounts";
import { bytes, moment, ofActingAccount } from "@/db/schema/columns";
import { appRole, customerWrites, officeAll } from "@/db/schema/roles";

/** A copy of all that is held of a login, asked for by its holder and made in the background. */
export const dataExports = pgTable(
  "data_exports",
  {
    id: uuid().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    requestedAt: moment().notNull().defaultNow(),
    /** While a worker makes it no other does; it begins anew where the time ran out. */
    leasedUntil: moment(),
    attempts: integer().notNull().default(0),
    madeAt: moment(),
    failedAt: moment(),
    /** Until when it may be fetched; then it is erased. */
    expiresAt: moment(),
    /** Bytes of the finished file. */
    size: integer(),
  },
  (t) => [
    index("data_exports_account").on(t.accountId, t.requestedAt),
    index("data_exports_to_make").on(t.requestedAt).where(sql`${t.madeAt} is null and ${t.failedAt} is null`),
    check("data_exports_made", sql`(${t.madeAt} is null) = (${t.expiresAt} is null)`),
    ...customerWrites("data_exports", ofActingAccount(sql`${t.accountId}`)),
  ],
);

/** The finished file in pieces, in order. */
export const dataExportParts = pgTable(
  "data_export_parts",
  {
    exportId: uuid()
      .notNull()
      .references(() => dataExports.id, { onDelete: "cascade" }),
    part: integer().notNull(),
    content: bytes().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.exportId, t.part] }),
    pgPolicy("data_export_parts_app", {
      for: "select",
      to: appRole,
      using: sql`exists (select 1 from data_exports where data_exports.id = data_export_parts.export_id)`,
    }),
    officeAll("data_export_parts"),
  ],
);
