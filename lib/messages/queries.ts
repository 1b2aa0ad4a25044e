import { type SQL, sql } from "drizzle-orm";
import type { Topic } from "@/db/schema/messages";
import type { Customer } from "@/lib/auth/customer";
import { type ConversationState, stateOf } from "./conversation-state";

/** One message; `officeName` says who of the office wrote it. */
export type Message = {
  author: "customer" | "office";
  officeName: string | null;
  body: string;
  writtenAt: Date;
  /** Ids of the pictures that came with it. */
  attachments: string[];
};

/** A conversation with its messages, oldest first. */
export type Conversation = {
  id: string;
  topic: Topic | null;
  /** Number of the point that it is about. */
  supplyPoint: string | null;
  senderEmail: string;
  startedAt: Date;
  state: ConversationState;
  messages: Message[];
};

/** One page of conversations, newest first; pages begin at 1. */
export type ConversationPage = { conversations: Conversation[]; total: number };

/** The conversations of this login; another's are never among them (R24). */
export async function listConversations(
  { tx, account }: Customer,
  { page, size }: { page: number; size: number },
): Promise<ConversationPage> {
  const rows = await tx.execute<Row & { total: number }>(sql`
    select ${columns}, c.total from (
      select own.*, count(*) over ()::int as total from conversations own
       where own.account_id = ${account.id}::uuid
       order by own.started_at desc, own.id limit ${size} offset ${(page - 1) * size}) c
     order by c.started_at desc, c.id`);
  return {
    conversations: rows.map(({ total: _, ...row }) => asConversation(row)),
    total: rows[0]?.total ?? 0,
  };
}

/** One conversation of this login; null where it is unknown or another's (R24). */
export async function findConversation({ tx, account }: Customer, id: string): Promise<Conversation | null> {
  const [row] = await tx.execute<Row>(sql`
    select ${columns} from conversations c where c.id::text = ${id} and c.account_id = ${account.id}::uuid`);
  return row ? asConversation(row) : null;
}

type Row = Omit<Conversation, "startedAt" | "state" | "messages"> & {
  startedAt: string;
  closedAt: string | null;
  messages: (Omit<Message, "writtenAt"> & { writtenAt: string })[];
};

const columns: SQL = sql`
  c.id::text as id, c.topic, c.sender_email as "senderEmail", c.started_at as "startedAt", c.closed_at as "closedAt",
  (select sp.number from supply_points sp where sp.id = c.supply_point_id) as "supplyPoint",
  (select jsonb_agg(jsonb_build_object('author', m.author, 'officeName', m.office_name, 'body', m.body,
     'writtenAt', m.written_at, 'attachments', coalesce((
       select jsonb_agg(a.id order by a.place) from message_attachments a where a.message_id = m.id), '[]'::jsonb))
     order by m.id) from messages m where m.conversation_id = c.id) as messages`;

function asConversation({ closedAt, startedAt, ...row }: Row): Conversation {
  const messages = row.messages.map((message) => ({ ...message, writtenAt: new Date(message.writtenAt) }));
  const last = messages.at(-1) ?? { author: "customer" as const, writtenAt: new Date(startedAt) };
  return {
    ...row,
    messages,
    startedAt: new Date(startedAt),
    state: stateOf(last, closedAt === null ? null : new Date(closedAt)),
  };
}
