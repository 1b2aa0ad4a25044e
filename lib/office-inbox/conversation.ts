import { sql } from "drizzle-orm";
import type { Topic } from "@/db/schema/messages";
import { noteLook } from "@/lib/audit/note-look";
import type { Staff } from "@/lib/auth/staff";
import { type ConversationState, stateOf } from "@/lib/messages/conversation-state";
import type { Message } from "@/lib/messages/queries";
import { othersIn, stayPresent } from "@/lib/office-inbox/presence";

/** A note that colleagues alone read. */
export type Note = { by: string; body: string; writtenAt: Date };

/** A conversation as the office works on it; messages and notes oldest first. */
export type OfficeConversation = {
  id: string;
  senderName: string;
  senderEmail: string;
  username: string;
  /** In which the customer reads the portal. */
  language: string;
  topic: Topic | null;
  supplyPoint: string | null;
  startedAt: Date;
  state: ConversationState;
  assignedTo: { id: string; name: string } | null;
  messages: Message[];
  notes: Note[];
  /** Colleagues who have it open now. */
  others: string[];
};

type Row = Omit<OfficeConversation, "startedAt" | "state" | "messages" | "notes"> & {
  startedAt: string;
  closedAt: string | null;
  accountId: string;
  messages: (Omit<Message, "writtenAt"> & { writtenAt: string })[];
  notes: (Omit<Note, "writtenAt"> & { writtenAt: string })[];
};

/**
 * A conversation; null where it is unknown. Opening it tells colleagues who have it open too, and, once an hour, the
 * customer's log.
 */
export async function openConversation(staff: Staff, id: string): Promise<OfficeConversation | null> {
  const [row] = await staff.tx.execute<Row>(sql`
    select c.id::text as id, c.sender_name as "senderName", c.sender_email as "senderEmail", a.username, a.language, c.topic,
           c.account_id::text as "accountId", c.started_at as "startedAt", c.closed_at as "closedAt",
           (select sp.number from supply_points sp where sp.id = c.supply_point_id) as "supplyPoint",
           (select jsonb_build_object('id', s.id, 'name', s.name) from staff s where s.id = c.assigned_to_id) as "assignedTo",
           (select jsonb_agg(jsonb_build_object('author', m.author, 'officeName', m.office_name, 'body', m.body,
              'writtenAt', m.written_at, 'attachments', coalesce((select jsonb_agg(p.id order by p.place)
                from message_attachments p where p.message_id = m.id), '[]'::jsonb)) order by m.id)
              from messages m where m.conversation_id = c.id) as messages,
           coalesce((select jsonb_agg(jsonb_build_object('by', s.name, 'body', n.body, 'writtenAt', n.written_at) order by n.id)
              from conversation_notes n join staff s on s.id = n.staff_id where n.conversation_id = c.id), '[]'::jsonb) as notes,
           ${othersIn(staff, sql`c.id`)} as others
      from conversations c join accounts a on a.id = c.account_id
     where c.id::text = ${id}`);
  if (!row) return null;
  await stayPresent(staff, id);
  const { accountId, startedAt, closedAt, ...conversation } = row;
  await noteLook(staff, { action: "message.seen", accountId, details: { conversation: id } });
  const messages = row.messages.map((message) => ({ ...message, writtenAt: new Date(message.writtenAt) }));
  const last = messages.at(-1) ?? { author: "customer" as const, writtenAt: new Date(startedAt) };
  return {
    ...conversation,
    messages,
    notes: row.notes.map((note) => ({ ...note, writtenAt: new Date(note.writtenAt) })),
    startedAt: new Date(startedAt),
    state: stateOf(last, closedAt === null ? null : new Date(closedAt)),
  };
}

/**
 * A picture that came with a message, a JPEG; null where it is unknown. The customer's log says, once an hour, that somebody
 * looked at the pictures.
 */
export async function conversationPicture(
  staff: Staff,
  conversation: string,
  id: string,
): Promise<Buffer | null> {
  const [found] = await staff.tx.execute<{ content: string; accountId: string }>(sql`
    select encode(a.content, 'base64') as content, c.account_id::text as "accountId"
      from message_attachments a
      join messages m on m.id = a.message_id
      join conversations c on c.id = m.conversation_id
     where m.conversation_id::text = ${conversation} and a.id::text = ${id}`);
  if (!found) return null;
  await noteLook(staff, {
    action: "message-pictures.seen",
    accountId: found.accountId,
    details: { conversation },
  });
  return Buffer.from(found.content, "base64");
}

/** Colleagues to whom a conversation can be given, by name. */
export async function colleagues({ tx }: Staff): Promise<{ id: string; name: string }[]> {
  return tx.execute<{ id: string; name: string }>(sql`
    select id::text as id, name from staff where locked_at is null and activated_at is not null order by name, id`);
}
