import { sql } from "drizzle-orm";
import { check, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { key, moment } from "@/db/schema/columns";
import { conversations } from "@/db/schema/messages";
import { officeAll } from "@/db/schema/roles";
import { staff } from "@/db/schema/staff";

const ofConversation = () =>
  uuid()
    .notNull()
    .references(() => conversations.id, { onDelete: "cascade" });

/** A note that colleagues read and customers do not. Notes are only added. */
export const conversationNotes = pgTable(
  "conversation_notes",
  {
    id: key(),
    conversationId: ofConversation(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id),
    body: text().notNull(),
    writtenAt: moment().notNull().defaultNow(),
  },
  (t) => [
    index("conversation_notes_conversation").on(t.conversationId, t.id),
    check("conversation_notes_length", sql`char_length(${t.body}) between 1 and 5000`),
    officeAll("conversation_notes"),
  ],
);

/** Who has a conversation open, and when their page last said so: two who answer at once see each other. */
export const conversationReaders = pgTable(
  "conversation_readers",
  {
    conversationId: ofConversation(),
    staffId: uuid()
      .notNull()
      .references(() => staff.id, { onDelete: "cascade" }),
    seenAt: moment().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.conversationId, t.staffId] }), officeAll("conversation_readers")],
);

/** A ready answer, to be chosen and mended before it is sent. */
export const answerTemplates = pgTable(
  "answer_templates",
  {
    id: uuid().primaryKey(),
    title: text().notNull(),
    language: text().notNull(),
    body: text().notNull(),
    writtenAt: moment().notNull().defaultNow(),
    retiredAt: moment(),
  },
  (t) => [
    check("answer_templates_title", sql`char_length(${t.title}) between 1 and 120`),
    check("answer_templates_body", sql`char_length(${t.body}) between 1 and 5000`),
    officeAll("answer_templates"),
  ],
);
