import { sql } from "drizzle-orm";
import type { Staff } from "@/lib/auth/staff";
import { answerConversation, closeConversation } from "@/lib/messages/answer";
import type { AnswerInput, AssignmentInput, NoteInput } from "@/lib/office-inbox/schema";
import { ok, type Result, refused } from "@/lib/result";

type Done<Reason extends string = never> = Promise<
  Result<{ conversation: string }, "unknown-conversation" | Reason>
>;

/** Answers a conversation, and closes it where that is wished. Refusals are those of `answerConversation`. */
export const answer = (staff: Staff, { conversation, body, submissionId, seen, close }: AnswerInput) =>
  answerConversation(staff, conversation, { body, submissionId, seen: Number(seen), close: close === "on" });

/** Closes a conversation without an answer. */
export const close = (staff: Staff, { conversation }: { conversation: string }) =>
  closeConversation(staff, conversation);

/** Gives a conversation to a colleague, or to nobody (`member` empty). */
export async function assign(
  { tx }: Staff,
  { conversation, member }: AssignmentInput,
): Done<"unknown-member"> {
  const [known] = await tx.execute<{ known: boolean }>(sql`
    select ${member} = '' or exists (select 1 from staff where id::text = ${member} and locked_at is null
             and activated_at is not null) as known`);
  if (!known?.known) return refused("unknown-member", "member");
  const assigned = await tx.execute(sql`
    update conversations set assigned_to_id = nullif(${member}, '')::uuid,
           assigned_at = case when ${member} = '' then null else now() end
     where id::text = ${conversation} returning 1`);
  return assigned.length > 0 ? ok({ conversation }) : refused("unknown-conversation");
}

/** Adds a note that colleagues alone read. */
export async function addNote({ tx, member }: Staff, { conversation, note }: NoteInput): Done {
  const added = await tx.execute(sql`
    insert into conversation_notes (conversation_id, staff_id, body)
    select id, ${member.id}::uuid, ${note} from conversations where id::text = ${conversation} returning 1`);
  return added.length > 0 ? ok({ conversation }) : refused("unknown-conversation");
}
