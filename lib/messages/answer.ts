import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type OfficeActor, recordOfficeAct } from "@/lib/audit/record";
import { defaultLanguage, isLanguage } from "@/lib/i18n/languages";
import { enqueueMail } from "@/lib/outbox/enqueue";
import { ok, type Result, refused } from "@/lib/result";
import { conversationPath } from "./paths";
import { longestMessage } from "./schema";

type Answered<Reason extends string = never> = Result<
  { conversation: string },
  "unknown-conversation" | "no-text" | "too-long" | Reason
>;

type Answer = {
  body: string;
  /** Made with the form, so that an answer sent twice is one (R41). */
  submissionId?: string;
  /** Nothing more is expected of either. */
  close?: boolean;
  /** How many messages the writer had seen: more of the office's by now, and the answer may be said already. */
  seen?: number;
};

/**
 * Adds the office's answer and mails it to the address that the customer gave, in the transaction of `by` (R40). Who answers
 * is told to the customer. Refused where a colleague answered what the writer had not seen.
 */
export async function answerConversation(
  by: OfficeActor,
  conversation: string,
  answer: Answer,
): Promise<Answered<"answered-meanwhile">> {
  const { tx } = by;
  const body = answer.body.replaceAll("\r\n", "\n").trim();
  if (body === "") return refused("no-text", "body");
  if (body.length > longestMessage) return refused("too-long", "body");
  const asked = await askedIn(tx, conversation);
  if (!asked) return refused("unknown-conversation");
  const submissionId = answer.submissionId ?? randomUUID();
  const [before] = await tx.execute<{ same: boolean; answered: boolean }>(sql`
    select coalesce(bool_or(m.submission_id = ${submissionId}::uuid), false) as same,
           coalesce(bool_or(m.author = 'office' and m.place > ${answer.seen ?? null}::int), false) as answered
      from (select submission_id, author, row_number() over (order by id) as place
              from messages where conversation_id = ${conversation}::uuid) m`);
  if (before?.same) return ok({ conversation });
  if (before?.answered) return refused("answered-meanwhile", "body");
  const officeName = "member" in by ? by.member.name : (by.officeName ?? null);
  const [added] = await tx.execute(sql`
    insert into messages (conversation_id, submission_id, author, office_name, body)
    values (${conversation}::uuid, ${submissionId}::uuid, 'office', ${officeName}, ${body})
    on conflict (submission_id) do nothing returning id`);
  // The form of another conversation: nobody's page sends that.
  if (!added) return refused("unknown-conversation");
  if (answer.close) await markClosed(tx, conversation);
  const { recipient, language, accountId, question } = asked;
  await enqueueMail(tx, {
    kind: "message-answered",
    recipient,
    language: isLanguage(language) ? language : defaultLanguage,
    accountId,
    data: { question, answer: body, officeName, path: conversationPath(conversation) },
  });
  await recordOfficeAct(by, { accountId, action: "message.answered", details: { conversation } });
  return ok({ conversation });
}

/** Closes a conversation without an answer; what the customer writes later opens it again. */
export async function closeConversation(by: OfficeActor, conversation: string): Promise<Answered> {
  const asked = await askedIn(by.tx, conversation);
  if (!asked) return refused("unknown-conversation");
  await markClosed(by.tx, conversation);
  const { accountId } = asked;
  await recordOfficeAct(by, { accountId, action: "message.closed", details: { conversation } });
  return ok({ conversation });
}

/** The conversation's holder and what they wrote last; locked, so that two who answer come one after the other. */
async function askedIn(tx: Tx, conversation: string) {
  const [asked] = await tx.execute<{
    recipient: string;
    language: string;
    accountId: string;
    question: string;
  }>(sql`
    select c.sender_email as recipient, a.language, a.id::text as "accountId",
           (select m.body from messages m where m.conversation_id = c.id and m.author = 'customer'
             order by m.id desc limit 1) as question
      from conversations c join accounts a on a.id = c.account_id
     where c.id::text = ${conversation} for update of c`);
  return asked ?? null;
}

async function markClosed(tx: Tx, conversation: string): Promise<void> {
  await tx.execute(sql`update conversations set closed_at = now() where id = ${conversation}::uuid`);
}
