import { sql } from "drizzle-orm";
import { recordAudit } from "@/lib/audit/record";
import type { Customer } from "@/lib/auth/customer";
import { defaultLanguage } from "@/lib/i18n/languages";
import { enqueueMail } from "@/lib/outbox/enqueue";
import type { MailData } from "@/lib/outbox/mail";
import type { PreparedPhoto } from "@/lib/photos/prepare-photo";
import { ok, type Result, refused } from "@/lib/result";
import { theirPointId } from "@/lib/supply-points/tenure";
import { addAttachments } from "./attachments";
import { officeAddress } from "./office-address";
import { type MessageInput, type ReplyInput, topicOf } from "./schema";

/** So many messages of a login in a day; more are a program's. */
const mostInADay = 30;

/** Pictures by the fields that brought them. */
type Files = ReadonlyMap<string, PreparedPhoto>;
const noFiles: Files = new Map();

type Refusal = "unknown-point" | "unknown-conversation" | "too-many";

/**
 * Begins a conversation with a customer's message and tells the office by mail, in one transaction (R40). A form sent again
 * begins none: its answer is the conversation that is there (R41). A point that is not theirs is refused as unknown (R24).
 */
export async function startConversation(
  customer: Customer,
  { name, email, topic, supplyPoint, body, submissionId }: MessageInput,
  files: Files = noFiles,
): Promise<Result<{ id: string }, Refusal>> {
  const { tx, account } = customer;
  const point = supplyPoint ? await theirPointId(customer, supplyPoint) : null;
  if (supplyPoint && !point) return refused("unknown-point", "supplyPoint");
  if (await wroteTooMuch(customer)) return refused("too-many");
  const [started] = await tx.execute(sql`
    insert into conversations (id, account_id, sender_name, sender_email, topic, supply_point_id)
    values (${submissionId}::uuid, ${account.id}::uuid, ${name}, ${email}, ${topicOf(topic)}, ${point}::bigint)
    on conflict do nothing returning id`);
  if (!started) {
    // Another login's conversation is not seen, and is no answer to this form.
    const [known] = await tx.execute(
      sql`select from conversations where id = ${submissionId}::uuid and account_id = ${account.id}::uuid`,
    );
    return known ? ok({ id: submissionId }) : refused("unknown-conversation");
  }
  await addMessage(customer, { conversation: submissionId, body, submissionId }, files);
  await tellOffice(customer, {
    conversation: submissionId,
    name,
    email,
    topic: topicOf(topic),
    supplyPoint: supplyPoint || null,
    body,
    pictures: files.size,
    first: true,
  });
  return ok({ id: submissionId });
}

/** Adds a customer's further message; a conversation that is unknown or another's is refused alike (R24). */
export async function reply(
  customer: Customer,
  { conversation, body, submissionId }: ReplyInput,
  files: Files = noFiles,
): Promise<Result<{ id: string }, Refusal>> {
  const { tx, account } = customer;
  const [known] = await tx.execute<Omit<OfficeNews, "body" | "pictures" | "first">>(sql`
    select c.id::text as conversation, c.sender_name as name, c.sender_email as email, c.topic,
           (select sp.number from supply_points sp where sp.id = c.supply_point_id) as "supplyPoint"
      from conversations c where c.id = ${conversation}::uuid and c.account_id = ${account.id}::uuid`);
  if (!known) return refused("unknown-conversation");
  if (await wroteTooMuch(customer)) return refused("too-many");
  if (await addMessage(customer, { conversation, body, submissionId }, files)) {
    await tellOffice(customer, { ...known, body, pictures: files.size, first: false });
  }
  return ok({ id: conversation });
}

/** Adds the message of a form with its pictures; false where that form has been sent before. */
async function addMessage(
  customer: Customer,
  { conversation, body, submissionId }: ReplyInput,
  files: Files,
): Promise<boolean> {
  const { tx, account } = customer;
  const [added] = await tx.execute<{ id: string }>(sql`
    insert into messages (conversation_id, submission_id, author, body)
    values (${conversation}::uuid, ${submissionId}::uuid, 'customer', ${body})
    on conflict do nothing returning id`);
  if (!added) return false;
  await addAttachments(customer, Number(added.id), files);
  await recordAudit(tx, {
    actor: "customer",
    accountId: account.id,
    action: "message.sent",
    details: { conversation },
  });
  return true;
}

type OfficeNews = Omit<MailData["office-message"], "payers"> & { conversation: string };

async function tellOffice({ tx, payers }: Customer, news: OfficeNews): Promise<void> {
  await enqueueMail(tx, {
    kind: "office-message",
    recipient: officeAddress(),
    language: defaultLanguage,
    data: { ...news, payers: payers.map(({ code }) => code) },
  });
}

/** One message of a login at a time, so that many at once are counted as what they are. */
async function wroteTooMuch({ tx, account }: Customer): Promise<boolean> {
  await tx.execute(sql`select from accounts where id = ${account.id}::uuid for no key update`);
  const [written] = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from messages m join conversations c on c.id = m.conversation_id
     where c.account_id = ${account.id}::uuid and m.author = 'customer' and m.written_at > now() - interval '1 day'`);
  return (written?.count ?? 0) >= mostInADay;
}
