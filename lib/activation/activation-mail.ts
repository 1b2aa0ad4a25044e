import type { Tx } from "@/db/client";
import { newToken } from "@/lib/auth/token-hash";
import { keepToken, tokenValidHours } from "@/lib/auth/tokens";
import type { Language } from "@/lib/i18n/languages";
import { enqueueMail } from "@/lib/outbox/enqueue";

type Recipient = { id: string; username: string; email: string; language: Language };

/** Enqueues the mail that carries a new key to an account that waits for its activation (R8, R40). */
export async function sendActivationMail(tx: Tx, account: Recipient): Promise<void> {
  const key = newToken();
  await Promise.all([
    keepToken(tx, key, account.id, "activate"),
    enqueueMail(tx, {
      kind: "activation",
      recipient: account.email,
      language: account.language,
      accountId: account.id,
      data: { username: account.username, path: `/activate/${key}`, validHours: tokenValidHours.activate },
    }),
  ]);
}
