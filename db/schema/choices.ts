import { sql } from "drizzle-orm";
import { check, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { accounts } from "@/db/schema/accounts";
import { keyOf, moment, ofActingAccount } from "@/db/schema/columns";
import { customerWrites } from "@/db/schema/roles";
import { supplyPoints } from "@/db/schema/supply-points";

/** What a customer calls a supply point ("Vikend", "Mama"); for this login only, the utility knows its number. */
export const pointNames = pgTable(
  "point_names",
  {
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    supplyPointId: keyOf()
      .notNull()
      .references(() => supplyPoints.id),
    name: text().notNull(),
    namedAt: moment().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.supplyPointId] }),
    check("point_names_length", sql`char_length(${t.name}) between 1 and 40`),
    ...customerWrites(
      "point_names",
      sql`${ofActingAccount(sql`${t.accountId}`)}
        and exists (select 1 from tenures where tenures.supply_point_id = ${t.supplyPointId})`,
    ),
  ],
);

/** A kind of mail that a login wants, since when; without a row it is not wanted. */
export const mailPreferences = pgTable(
  "mail_preferences",
  {
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    kind: text().$type<"reading-reminder" | "new-invoice" | "announcement">().notNull(),
    wantedSince: moment().notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.kind] }),
    check("mail_preferences_kind", sql`${t.kind} in ('reading-reminder', 'new-invoice', 'announcement')`),
    ...customerWrites("mail_preferences", ofActingAccount(sql`${t.accountId}`)),
  ],
);
