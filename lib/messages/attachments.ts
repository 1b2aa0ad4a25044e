import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { transaction } from "@/db/client";
import { messageAttachments } from "@/db/schema/messages";
import { recordAudit } from "@/lib/audit/record";
import type { Customer } from "@/lib/auth/customer";
import type { PreparedPhoto } from "@/lib/photos/prepare-photo";

/** So many pictures may come with a message. */
export const mostAttachments = 3;

/** Fields of a form that bring one: `attachment1` to `attachment3`. */
export const attachmentFields = /^attachment[1-3]$/;

/** Keeps the pictures that came with a message just added, in the order of their fields and in its transaction. */
export async function addAttachments(
  { tx }: Customer,
  messageId: number,
  files: ReadonlyMap<string, PreparedPhoto>,
): Promise<void> {
  const pictures = [...files].toSorted(([a], [b]) => a.localeCompare(b)).map(([, picture]) => picture);
  if (pictures.length === 0) return;
  await tx
    .insert(messageAttachments)
    .values(pictures.map((picture, at) => ({ id: randomUUID(), messageId, place: at + 1, ...picture })));
}

/** The pictures of a conversation for the office, oldest first; none where it is unknown. The customer can read who looked. */
export const picturesOf = (conversation: string, officeName?: string): Promise<Buffer[]> =>
  transaction("office", async (tx) => {
    const rows = await tx.execute<{ content: string; accountId: string }>(sql`
      select encode(a.content, 'base64') as content, c.account_id::text as "accountId"
        from message_attachments a
        join messages m on m.id = a.message_id
        join conversations c on c.id = m.conversation_id
       where c.id::text = ${conversation} order by m.id, a.place`);
    const [first] = rows;
    if (first) {
      const { accountId } = first;
      const details = { conversation };
      await recordAudit(tx, {
        actor: "staff",
        accountId,
        officeName,
        action: "message-pictures.seen",
        details,
      });
    }
    return rows.map(({ content }) => Buffer.from(content, "base64"));
  });

/** The bytes of a JPEG that came with a message of one's own conversation; null where it is unknown or another's (R24). */
export async function attachmentOf(
  { tx, account }: Customer,
  conversation: string,
  id: string,
): Promise<Buffer | null> {
  const [found] = await tx.execute<{ content: string }>(sql`
    select encode(a.content, 'base64') as content
      from message_attachments a
      join messages m on m.id = a.message_id
      join conversations c on c.id = m.conversation_id
     where c.id::text = ${conversation} and c.account_id = ${account.id}::uuid and a.id::text = ${id}`);
  return found ? Buffer.from(found.content, "base64") : null;
}
