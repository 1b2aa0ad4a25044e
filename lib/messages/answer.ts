import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { recordAudit } from "@/lib/audit/record";
import { defaultLanguage, isLanguage } from "@/lib/i18n/languages";
import { enqueueMail } from "@/lib/outbox/enqueue";
import { ok, type Result, refused } from "@/lib/result";
import { conversationPath } from "./paths";
import { longestMessage } from "./schema";

type Answered = Result<{ conversation: string }, "unknown-conversation" | "no-text" | "too-long">;

type Answer = {
  body: string;
  /** Who answers, as the customer is told; without it the office. */
  officeName?: string;
  /** Nothing more is expected of either. */
  close?: boolean;
};

/** Adds the office's answer and mails it to the address that the customer gave, in one transaction (R40). */
export function answerConversation(conversation: string, answer: Answer): Promise<Answered> {
  const body = answer.body.replaceAll("\r\n", "\n").trim();
  if (body === "") return Promise.resolve(refused("no-text"));
  if (body.length > longestMessage) return Promise.resolve(refused("too-long"));
  return transaction("office", async (tx) => {
    const asked = await askedIn(tx, conversation);
    if (!asked) return refused("unknown-conversation");
    await tx.execute(sql`
      insert into messages (conversation_id, submission_id, author, office_name, body)
      values (${conversation}::uuid, ${randomUUID()}::uuid, 'office', ${answer.officeName ?? null}, ${body})`);
    if (answer.close) await markClosed(tx, conversation);
    const { recipient, language, accountId, question } = asked;
    await enqueueMail(tx, {
      kind: "message-answered",
      recipient,
      language: isLanguage(language) ? language : defaultLanguage,
      accountId,
      data: {
        question,
        answer: body,
        officeName: answer.officeName ?? null,
        path: conversationPath(conversation),
      },
    });
    await recordAudit(tx, {
      actor: "staff",
      accountId,
      action: "message.answered",
      officeName: answer.officeName,
      details: { conversation },
    });
    return ok({ conversation });
  });
}

/** Closes a conversation without an answer; what the customer writes later opens it again. */
export function closeConversation(conversation: string): Promise<Answered> {
  return transaction("office", async (tx) => {
    const asked = await askedIn(tx, conversation);
    if (!asked) return refused("unknown-conversation");
    await markClosed(tx, conversation);
    const { accountId } = asked;
    await recordAudit(tx, { actor: "staff", accountId, action: "message.closed", details: { conversation } });
    return ok({ conversation });
  });
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
