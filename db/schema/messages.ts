import { sql } from "drizzle-orm";
import { check, index, integer, pgPolicy, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { accounts } from "@/db/schema/accounts";
import { bytes, key, keyOf, moment, ofActingAccount } from "@/db/schema/columns";
import { appRole, officeAll } from "@/db/schema/roles";
import { staff } from "@/db/schema/staff";
import { supplyPoints } from "@/db/schema/supply-points";

/** What a conversation is about, where its writer said so. */
export type Topic = "bill" | "reading" | "fault" | "contract" | "other";

/** What a customer and the office wrote to one another about one thing. Its id is made with the form: sent twice it is one. */
export const conversations = pgTable(
  "conversations",
  {
    id: uuid().primaryKey(),
    accountId: uuid()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    /** As whom the customer wrote, and where the answer goes. */
    senderName: text().notNull(),
    senderEmail: text().notNull(),
    topic: text().$type<Topic>(),
    supplyPointId: keyOf().references(() => supplyPoints.id),
    startedAt: moment().notNull().defaultNow(),
    closedAt: moment(),
    /** Who of the office looks after it. */
    assignedToId: uuid().references(() => staff.id),
    assignedAt: moment(),
  },
  (t) => [
    index("conversations_account").on(t.accountId, t.startedAt.desc(), t.id),
    index("conversations_open").on(t.startedAt).where(sql`${t.closedAt} is null`),
    index("conversations_assigned").on(t.assignedToId).where(sql`${t.assignedToId} is not null`),
    check("conversations_topic", sql`${t.topic} in ('bill', 'reading', 'fault', 'contract', 'other')`),
    check("conversations_sender", sql`char_length(${t.senderName}) between 1 and 100`),
    pgPolicy("conversations_app_read", {
      for: "select",
      to: appRole,
      using: ofActingAccount(sql`${t.accountId}`),
    }),
    pgPolicy("conversations_app_add", {
      for: "insert",
      to: appRole,
      withCheck: sql`${ofActingAccount(sql`${t.accountId}`)} and ${t.closedAt} is null`,
    }),
    officeAll("conversations"),
  ],
);

const ofOwnConversation = sql`exists (select 1 from conversations where conversations.id = messages.conversation_id)`;

/** One message of a conversation. Messages are only added. */
export const messages = pgTable(
  "messages",
  {
    id: key(),
    conversationId: uuid()
      .notNull()
      .references(() => conversations.id, { onDelete: "cascade" }),
    /** Made with the form, so that a message sent twice is one. */
    submissionId: uuid().notNull(),
    author: text().$type<"customer" | "office">().notNull(),
    /** Who of the office wrote, as the customer is told. */
    officeName: text(),
    body: text().notNull(),
    writtenAt: moment().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("messages_submission").on(t.submissionId),
    index("messages_conversation").on(t.conversationId, t.id),
    index("messages_words").using(
      "gin",
      sql`to_tsvector('simple', regexp_replace(folded(${t.body}), '[^[:alnum:]]+', ' ', 'g'))`,
    ),
    check("messages_author", sql`${t.author} in ('customer', 'office')`),
    check("messages_office_name", sql`${t.author} = 'office' or ${t.officeName} is null`),
    check("messages_length", sql`char_length(${t.body}) between 1 and 5000`),
    pgPolicy("messages_app_read", { for: "select", to: appRole, using: ofOwnConversation }),
    pgPolicy("messages_app_add", {
      for: "insert",
      to: appRole,
      withCheck: sql`${t.author} = 'customer' and ${ofOwnConversation}`,
    }),
    officeAll("messages"),
  ],
);

const ofOwnMessage = sql`exists (select 1 from messages where messages.id = message_attachments.message_id)`;

/** A picture that came with a message, made anew by us: at most 1600 px, without what the camera wrote into it. */
export const messageAttachments = pgTable(
  "message_attachments",
  {
    id: uuid().primaryKey(),
    messageId: keyOf()
      .notNull()
      .references(() => messages.id, { onDelete: "cascade" }),
    /** Which of its message's, from 1. */
    place: integer().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    content: bytes().notNull(),
  },
  (t) => [
    uniqueIndex("message_attachments_place").on(t.messageId, t.place),
    check("message_attachments_few", sql`${t.place} between 1 and 3`),
    check("message_attachments_small", sql`${t.width} between 1 and 1600 and ${t.height} between 1 and 1600`),
    pgPolicy("message_attachments_app_read", { for: "select", to: appRole, using: ofOwnMessage }),
    pgPolicy("message_attachments_app_add", {
      for: "insert",
      to: appRole,
      withCheck: sql`exists (select 1 from messages where messages.id = message_attachments.message_id and messages.author = 'customer')`,
    }),
    officeAll("message_attachments"),
  ],
);
