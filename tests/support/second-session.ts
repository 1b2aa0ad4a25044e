import { randomUUID } from "node:crypto";
import { transaction } from "@/db/client";
import { sessions } from "@/db/schema/sessions";
import { newToken, tokenHash } from "@/lib/auth/token-hash";
import type { TestAccount } from "@/tests/support/accounts";

/** The same login in another browser: the account with a session of its own. */
export async function inAnotherBrowser(account: TestAccount): Promise<TestAccount> {
  const token = newToken();
  const expiresAt = new Date(Date.now() + 3_600_000);
  await transaction("office", (tx) =>
    tx
      .insert(sessions)
      .values({ id: randomUUID(), tokenHash: tokenHash(token), accountId: account.id, expiresAt }),
  );
  return { ...account, token };
}
