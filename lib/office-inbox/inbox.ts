import { type SQL, sql } from "drizzle-orm";
import type { Topic } from "@/db/schema/messages";
import type { Staff } from "@/lib/auth/staff";
import type { ConversationState } from "@/lib/messages/conversation-state";

/** A conversation as the office's list shows it. */
export type InboxRow = {
  id: string;
  state: ConversationState;
  /** Since when the customer waits: their first message after the last answer. Once answered, when they wrote last. */
  askedAt: Date;
  senderName: string;
  topic: Topic | null;
  supplyPoint: string | null;
  /** The first words of what was written last. */
  words: string;
  pictures: number;
  assignedTo: string | null;
};

export const inboxStates = ["waiting", "answered", "closed"] as const satisfies readonly ConversationState[];
export const assignments = ["mine", "nobody"] as const;

export type InboxFilter = {
  state: ConversationState;
  topic?: Topic;
  assigned?: (typeof assignments)[number];
  /** Words, all of which somebody wrote in the conversation, by their beginnings; accents do not matter. */
  words?: string;
};

/** Where a page of the list begins: behind this conversation. */
export type InboxKey = { at: string; id: string };

const inboxPageSize = 30;

/** Conversations of one state, those that wait longest first; answered and closed ones newest first. */
export async function inbox(
  { tx, member }: Staff,
  filter: InboxFilter,
  after: InboxKey | null,
): Promise<{ rows: InboxRow[]; next: InboxKey | null }> {
  const waits = filter.state === "waiting";
  const order = waits ? sql`"askedAt", id` : sql`"askedAt" desc, id desc`;
  const behind = after
    ? sql`("askedAt", id) ${waits ? sql`>` : sql`<`} (${after.at}::timestamptz, ${after.id}::uuid)`
    : sql`true`;
  const rows = await tx.execute<Omit<InboxRow, "askedAt"> & { askedAt: string; key: string }>(sql`
    select id::text as id, state, "askedAt", "askedAt"::text as key, "senderName", topic, "supplyPoint", words,
           pictures, "assignedTo" from (
      select c.id, c.sender_name as "senderName", c.topic, s.name as "assignedTo",
             (select sp.number from supply_points sp where sp.id = c.supply_point_id) as "supplyPoint",
             case when c.closed_at >= last.written_at then 'closed'
                  when last.author = 'customer' then 'waiting' else 'answered' end as state,
             left(last.body, 160) as words,
             coalesce(
               (select min(m.written_at) from messages m
                 where m.conversation_id = c.id and m.author = 'customer'
                   and m.id > coalesce((select max(o.id) from messages o
                                         where o.conversation_id = c.id and o.author = 'office'), 0)),
               (select max(m.written_at) from messages m where m.conversation_id = c.id and m.author = 'customer'),
               c.started_at) as "askedAt",
             (select count(*)::int from message_attachments a join messages m on m.id = a.message_id
               where m.conversation_id = c.id) as pictures
        from conversations c
        cross join lateral (select m.author, m.written_at, m.body from messages m
                             where m.conversation_id = c.id order by m.id desc limit 1) last
        left join staff s on s.id = c.assigned_to_id
       where ${fits(filter, member.id)}) listed
     where state = ${filter.state} and ${behind}
     order by ${order} limit ${inboxPageSize + 1}`);
  const page = rows.slice(0, inboxPageSize);
  const last = page.at(-1);
  return {
    rows: page.map(({ key: _, askedAt, ...row }) => ({ ...row, askedAt: new Date(askedAt) })),
    next: rows.length > inboxPageSize && last ? { at: last.key, id: last.id } : null,
  };
}

function fits({ topic, assigned, words }: InboxFilter, memberId: string): SQL {
  const sought = searchedWords(words ?? "");
  const assignment = {
    mine: sql`c.assigned_to_id = ${memberId}::uuid`,
    nobody: sql`c.assigned_to_id is null`,
  };
  return sql.join(
    [
      topic ? sql`c.topic = ${topic}` : sql`true`,
      assigned ? assignment[assigned] : sql`true`,
      ...(sought.length > 0
        ? [
            sql`(c.id in (select m.conversation_id from messages m
                  where to_tsvector('simple', regexp_replace(folded(m.body), '[^[:alnum:]]+', ' ', 'g')) @@ to_tsquery('simple', folded(${sought
                    .map((word) => `'${word}':*`)
                    .join(" & ")})))
              or folded(c.sender_name || ' ' || c.sender_email) like all (select '%' || folded(word) || '%'
                   from unnest(${`{${sought.map((word) => `"${word}"`).join(",")}}`}::text[]) as word))`,
          ]
        : []),
    ],
    sql` and `,
  );
}

/** Words of a search as typed: letters and digits alone, ten at most; nothing of them means something to the database. */
export const searchedWords = (typed: string): string[] =>
  (typed.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 10);
