import { date, integer, pgTable, unique, uuid } from "drizzle-orm/pg-core";
import { accounts } from "@/db/schema/accounts";
import { keyOf, moment } from "@/db/schema/columns";
import { gateReads, officeAll } from "@/db/schema/roles";
import { supplyPoints } from "@/db/schema/supply-points";

/** A reminder that was sent to a login for a point and a reading window. Its id is in the signed link of the mail. */
export const readingReminders = pgTable(
  "reading_reminders",
  {
    id: uuid().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    supplyPointId: keyOf()
      .notNull()
      .references(() => supplyPoints.id),
    /** First day of the window. */
    windowOpensOn: date({ mode: "string" }).notNull(),
    /** The first is the portal's own; the office may send further ones. */
    round: integer().notNull().default(1),
    sentAt: moment().notNull().defaultNow(),
  },
  (t) => [
    unique("reading_reminders_once").on(t.accountId, t.supplyPointId, t.windowOpensOn, t.round),
    officeAll("reading_reminders"),
    gateReads("reading_reminders"),
  ],
);
