import { eq } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { accounts } from "@/db/schema/accounts";
import { recordAudit } from "@/lib/audit/record";
import { actFor } from "@/lib/auth/act-for";
import { checkCredentials } from "@/lib/auth/check-credentials";
import type { AccountHolder } from "@/lib/auth/customer";
import { findToken, spendToken } from "@/lib/auth/tokens";
import { defaultLanguage, isLanguage, type Language } from "@/lib/i18n/languages";
import { enqueueMail } from "@/lib/outbox/enqueue";
import { ok, type Result, refused } from "@/lib/result";

/** Keeps the language the account is written to in, and greeted in at the next login. */
export async function setLanguage({ tx, account }: AccountHolder, language: Language): Promise<void> {
  await tx.update(accounts).set({ language }).where(eq(accounts.id, account.id));
}

export type DeletionRefusal = "link-spent" | "wrong-password" | "wait";

/**
 * Deletes an account with its sessions, consents and keys, confirmed by a key and the password; billing data stay with
 * the utility. The owner is told by mail. `wait` brings the figure `seconds`.
 */
export async function deleteAccount(
  { key, password }: { key: string; password: string },
  address: string | null,
): Promise<Result<"deleted", DeletionRefusal>> {
  const account = await transaction("app", (tx) => ownerOf(tx, key));
  if (!account) return refused("link-spent");
  const checked = await checkCredentials({ username: account.username, password, address });
  if (!checked.ok && checked.reason === "wait") return refused("wait", undefined, checked.figures);
  if (!checked.ok) return refused("wrong-password", "password");
  return transaction("app", async (tx) => {
    if (!(await spendToken(tx, key, "delete-account"))) return refused("link-spent");
    await actFor(tx, account.id);
    await tx.delete(accounts).where(eq(accounts.id, account.id));
    await Promise.all([
      enqueueMail(tx, {
        kind: "account-deleted",
        recipient: account.email,
        language: isLanguage(account.language) ? account.language : defaultLanguage,
        data: { username: account.username },
      }),
      recordAudit(tx, { actor: "customer", accountId: account.id, action: "account.deleted" }),
    ]);
    return ok("deleted");
  });
}

async function ownerOf(tx: Tx, key: string) {
  const known = await findToken(tx, key, "delete-account");
  if (known?.state !== "live") return undefined;
  await actFor(tx, known.accountId);
  const [account] = await tx.select().from(accounts).where(eq(accounts.id, known.accountId));
  return account;
}
