import { eq, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { accounts } from "@/db/schema/accounts";
import { payerCodeKey } from "@/lib/accounts/payer-code";
import { sendActivationMail } from "@/lib/activation/activation-mail";
import { recordAudit } from "@/lib/audit/record";
import { actFor } from "@/lib/auth/act-for";
import { findAccount, type GateAccount } from "@/lib/auth/check-credentials";
import { isCommonPassword } from "@/lib/auth/common-passwords";
import { evenTime } from "@/lib/auth/even-time";
import { hashPassword } from "@/lib/auth/password";
import { type PasswordRule, unmetPasswordRules } from "@/lib/auth/password-rules";
import { endAllSessions } from "@/lib/auth/sessions";
import { forgetFailures, takeTurn, tryOf } from "@/lib/auth/throttle";
import { findToken, issueToken, spendAllTokens, spendToken, tokenValidHours } from "@/lib/auth/tokens";
import { defaultLanguage, isLanguage } from "@/lib/i18n/languages";
import { log } from "@/lib/log";
import { enqueueMail } from "@/lib/outbox/enqueue";
import type { NewPassword } from "@/lib/password-reset/schema";
import { ok, type Result, refused } from "@/lib/result";

/**
 * Sends a link for a new password to the address of the account, if there is one; the answer is the same either way
 * (R5). An account that waits for its activation gets that mail anew. `wait` brings the figure `seconds`.
 */
export function requestPasswordReset(
  username: string,
  address: string | null,
): Promise<Result<"answered", "wait">> {
  return evenTime(() =>
    transaction("app", async (tx): Promise<Result<"answered", "wait">> => {
      const [turn, account] = await Promise.all([
        takeTurn(tx, tryOf("mail", payerCodeKey(username), address)),
        findAccount(tx, username),
      ]);
      if (!turn.ok) return refused("wait", undefined, { seconds: turn.waitSeconds });
      if (account && !account.locked_at) await sendLink(tx, account);
      return ok("answered");
    }),
  );
}

async function sendLink(tx: Tx, account: GateAccount): Promise<void> {
  const { id, username, email, activated_at } = account;
  const language = isLanguage(account.language) ? account.language : defaultLanguage;
  if (!activated_at) return sendActivationMail(tx, { id, username, email, language });
  const key = await issueToken(tx, id, "reset-password");
  await enqueueMail(tx, {
    kind: "password-reset",
    recipient: email,
    language,
    accountId: id,
    data: { username, path: `/reset-password/${key}`, validHours: tokenValidHours["reset-password"] },
  });
  await recordAudit(tx, { actor: "customer", accountId: id, action: "password-reset.requested" });
}

export type NewPasswordRefusal = "link-spent" | "too-common" | PasswordRule;

/**
 * Sets a new password with a key from a mail. Ends every session of the account, tells its owner, signs nobody in
 * (R10). A password that is refused leaves the key as it was.
 */
export async function resetPassword({
  key,
  password,
}: NewPassword): Promise<Result<"changed", NewPasswordRefusal>> {
  const account = await transaction("app", (tx) => ownerOf(tx, key));
  if (!account) return spent();
  const known = { payerCode: account.username, email: account.email };
  const [unmet] = unmetPasswordRules(password, known);
  if (unmet) return refused(unmet, "password");
  if (isCommonPassword(password)) return refused("too-common", "password");
  const passwordHash = await hashPassword(password);
  return transaction("app", async (tx) => {
    if (!(await spendToken(tx, key, "reset-password"))) return spent();
    await actFor(tx, account.id);
    await Promise.all([
      tx
        .update(accounts)
        .set({ passwordHash, passwordChangedAt: sql`now()` })
        .where(eq(accounts.id, account.id)),
      endAllSessions(tx, account.id),
      spendAllTokens(tx, account.id, "reset-password"),
      forgetFailures(tx, payerCodeKey(account.username)),
      enqueueMail(tx, {
        kind: "password-changed",
        recipient: account.email,
        language: isLanguage(account.language) ? account.language : defaultLanguage,
        accountId: account.id,
        data: { username: account.username },
      }),
      recordAudit(tx, { actor: "customer", accountId: account.id, action: "password.reset" }),
    ]);
    return ok("changed");
  });
}

function spent() {
  log.warn({ event: "password-reset.refused" });
  return refused("link-spent");
}

async function ownerOf(tx: Tx, key: string) {
  const known = await findToken(tx, key, "reset-password");
  if (known?.state !== "live") return undefined;
  await actFor(tx, known.accountId);
  const [account] = await tx.select().from(accounts).where(eq(accounts.id, known.accountId));
  return account;
}
