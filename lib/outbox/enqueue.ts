import { randomUUID } from "node:crypto";
import type { Tx } from "@/db/client";
import { outbox } from "@/db/schema/outbox";
import type { Mail } from "@/lib/outbox/mail";

/**
 * Adds a mail to the outbox in the caller's transaction: it is sent if and only if that commits (R40).
 * Returns the mail's id, which becomes its Message-ID and idempotency key.
 */
export async function enqueueMail(tx: Tx, mail: Mail): Promise<string> {
  const id = randomUUID();
  const { kind, recipient, language, accountId, data } = mail;
  await tx.insert(outbox).values({ id, kind, recipient, language, accountId, data });
  return id;
}
