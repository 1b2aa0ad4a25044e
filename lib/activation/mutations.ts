import { and, eq, isNull, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { accounts } from "@/db/schema/accounts";
import { sendActivationMail } from "@/lib/activation/activation-mail";
import { recordAudit } from "@/lib/audit/record";
import { actFor } from "@/lib/auth/act-for";
import { takeTurn, tryOf } from "@/lib/auth/throttle";
import { findToken, spendAllTokens, spendToken } from "@/lib/auth/tokens";
import { defaultLanguage, isLanguage } from "@/lib/i18n/languages";
import { log } from "@/lib/log";
import { ok, type Result, refused } from "@/lib/result";

/** Activates the account of a key from its mail; the key works once, within 48 hours (R8). */
export function activate(key: string): Promise<Result<"activated", "link-spent">> {
  return transaction("app", async (tx) => {
    const accountId = await spendToken(tx, key, "activate");
    if (!accountId) {
      log.warn({ event: "activation.refused" });
      return refused("link-spent");
    }
    await actFor(tx, accountId);
    await Promise.all([
      tx
        .update(accounts)
        .set({ activatedAt: sql`now()` })
        .where(and(eq(accounts.id, accountId), isNull(accounts.activatedAt))),
      spendAllTokens(tx, accountId, "activate"),
      recordAudit(tx, { actor: "customer", accountId, action: "account.activated" }),
    ]);
    return ok("activated");
  });
}

export type ResendRefusal = "link-unknown" | "already-active" | "wait";

/**
 * Sends another activation mail to the address that was registered. The key is that of an old activation link, or one
 * given out after a login with the right password. `wait` brings the figure `seconds`.
 */
export function resendActivation(
  key: string,
  address: string | null,
): Promise<Result<"sent", ResendRefusal>> {
  return transaction("app", async (tx) => {
    const accountId = await ownerOf(tx, key);
    if (!accountId) return refused("link-unknown");
    await actFor(tx, accountId);
    const [account] = await tx.select().from(accounts).where(eq(accounts.id, accountId));
    if (!account) return refused("link-unknown");
    if (account.activatedAt) return refused("already-active");
    const turn = await takeTurn(tx, tryOf("mail", accountId, address));
    if (!turn.ok) return refused("wait", undefined, { seconds: turn.waitSeconds });
    const language = isLanguage(account.language) ? account.language : defaultLanguage;
    await Promise.all([
      spendToken(tx, key, "resend-activation"),
      sendActivationMail(tx, { ...account, language }),
      recordAudit(tx, { actor: "customer", accountId, action: "activation.sent-again" }),
    ]);
    return ok("sent");
  });
}

async function ownerOf(tx: Tx, key: string): Promise<string | null> {
  const [given, mailed] = await Promise.all([
    findToken(tx, key, "resend-activation"),
    findToken(tx, key, "activate"),
  ]);
  if (given?.state === "live") return given.accountId;
  return mailed?.accountId ?? null;
}
