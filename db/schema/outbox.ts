import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "@/db/schema/columns";
import { customerAdds } from "@/db/schema/roles";

/** A mail before it is one: enqueued in the transaction of what it tells (R40), sent later with its id as idempotency key. */
export const outbox = pgTable(
  "outbox",
  {
    id: uuid().primaryKey(),
    /** Which mail: the name of its template. */
    kind: text().notNull(),
    recipient: text().notNull(),
    language: text().notNull(),
    /** What the template needs; keys sent by mail are in it until the mail is sent. */
    data: jsonb().$type<Record<string, unknown>>().notNull(),
    accountId: uuid(),
    createdAt: moment().notNull().defaultNow(),
    nextAttemptAt: moment().notNull().defaultNow(),
    attempts: integer().notNull().default(0),
    leasedUntil: moment(),
    sentAt: moment(),
    failedAt: moment(),
    cancelledAt: moment(),
    lastError: text(),
  },
  (t) => [
    index("outbox_due")
      .on(t.nextAttemptAt)
      .where(sql`${t.sentAt} is null and ${t.failedAt} is null and ${t.cancelledAt} is null`),
    index("outbox_created").on(t.createdAt.desc(), t.id),
    index("outbox_account").on(t.accountId, t.createdAt.desc()).where(sql`${t.accountId} is not null`),
    index("outbox_failed").on(t.failedAt).where(sql`${t.failedAt} is not null`),
    check("outbox_attempts", sql`${t.attempts} >= 0`),
    ...customerAdds("outbox"),
  ],
);
