import { sql } from "drizzle-orm";
import {
  as,
  asTheyAre,
  type ExportedTable,
  ofAccount,
  pointNumber,
  withheld,
} from "@/lib/data-export/exported-table";

/** What was written to and fro, pictures, and the log of what was done and sent. */
export const correspondenceTables: readonly ExportedTable[] = [
  {
    table: "conversations",
    file: "conversations",
    eyes: "customer",
    own: ofAccount,
    order: ["id"],
    columns: {
      id: as("conversation", sql`t.id`),
      ...withheld("internal", "account_id"),
      ...asTheyAre("sender_name", "sender_email", "topic"),
      supply_point_id: pointNumber,
      ...asTheyAre("started_at", "closed_at"),
      ...withheld("notes", "assigned_to_id", "assigned_at"),
    },
  },
  {
    table: "messages",
    file: "messages",
    eyes: "customer",
    own: ({ accountId }) =>
      sql`t.conversation_id in (select id from conversations where account_id = ${accountId}::uuid)`,
    order: ["id"],
    columns: {
      ...withheld("internal", "submission_id"),
      conversation_id: as("conversation", sql`t.conversation_id`),
      id: as("message", sql`t.id`),
      ...asTheyAre("author", "office_name", "written_at", "body"),
    },
  },
  {
    table: "conversation_notes",
    file: "conversation-notes",
    eyes: "office",
    own: ({ accountId }) =>
      sql`t.conversation_id in (select id from conversations where account_id = ${accountId}::uuid)`,
    order: ["id"],
    columns: {
      ...withheld("internal", "id"),
      conversation_id: as("conversation", sql`t.conversation_id`),
      ...withheld("notes", "staff_id"),
      ...asTheyAre("written_at", "body"),
    },
  },
  {
    table: "message_attachments",
    file: "message-pictures",
    eyes: "customer",
    own: ({ accountId }) => sql`t.message_id in (select m.id from messages m
      join conversations c on c.id = m.conversation_id where c.account_id = ${accountId}::uuid)`,
    order: ["id"],
    columns: {
      message_id: as("message", sql`t.message_id`),
      id: as("picture", sql`t.id`),
      content: as("file", sql`'pictures/' || t.id || '.jpg'`),
      ...asTheyAre("place", "width", "height"),
    },
  },
  {
    table: "reading_photos",
    file: "reading-photos",
    eyes: "customer",
    own: ({ accountId }) =>
      sql`t.reading_id in (select id from readings where account_id = ${accountId}::uuid)`,
    order: ["id"],
    columns: {
      ...withheld("internal", "store_key"),
      reading_id: as(
        "receipt_number",
        sql`(select receipt_number from readings where readings.id = t.reading_id)`,
      ),
      id: as("picture", sql`t.id`),
      content: as("file", sql`'photos/' || t.id || '.jpg'`),
      ...asTheyAre("media_type", "width", "height", "added_at"),
      size: as("bytes", sql`t.size`),
    },
  },
  {
    table: "reading_reminders",
    file: "reading-reminders",
    eyes: "office",
    own: ofAccount,
    order: ["id"],
    columns: {
      // The id is in the mail's link, which it signs.
      ...withheld("secret", "id"),
      ...withheld("internal", "account_id"),
      supply_point_id: pointNumber,
      ...asTheyAre("window_opens_on", "round", "sent_at"),
    },
  },
  {
    table: "outbox",
    file: "mails",
    eyes: "office",
    own: ofAccount,
    order: ["id"],
    columns: {
      ...withheld("internal", "id", "account_id", "leased_until", "next_attempt_at"),
      // The key of a link is in it until the mail is sent.
      data: as(
        "contents",
        () => sql`case when t.data ? 'validHours' then t.data - 'path' - 'points' else t.data end`,
      ),
      ...asTheyAre("kind", "recipient", "language", "created_at", "sent_at", "failed_at", "cancelled_at"),
      ...asTheyAre("attempts", "last_error"),
    },
  },
  {
    table: "audit_log",
    file: "log",
    eyes: "office",
    own: ({ accountId, payers }) =>
      sql`(t.account_id = ${accountId}::uuid or (t.actor = 'staff' and t.payer_id = ${payers}))`,
    order: ["id"],
    columns: {
      ...withheld("internal", "id", "account_id"),
      ...asTheyAre("at", "actor", "action", "office_name"),
      payer_id: as(
        "payer",
        ({ payers }) => sql`(select code from payers where payers.id = t.payer_id and payers.id = ${payers})`,
      ),
      // What the office noted about its own work stays there.
      ...withheld("notes", "before", "after", "staff_id", "address"),
      details: as("details", sql`case when t.actor = 'customer' then t.details end`),
    },
  },
];
