import { eq, sql } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { recordAudit } from "@/lib/audit/record";
import { isCommonPassword } from "@/lib/auth/common-passwords";
import type { Customer } from "@/lib/auth/customer";
import { checkOwnPassword } from "@/lib/auth/own-password";
import { hashPassword } from "@/lib/auth/password";
import { type PasswordRule, unmetPasswordRules } from "@/lib/auth/password-rules";
import { endOtherSessions } from "@/lib/auth/sessions";
import { spendAllTokens } from "@/lib/auth/tokens";
import { enqueueMail } from "@/lib/outbox/enqueue";
import { ok, type Result, refused } from "@/lib/result";
import type { PasswordChange } from "./schema";

type Refusal = "wrong-password" | "wait" | "too-common" | PasswordRule;

/**
 * Sets a new password for who knows the present one. Every other session of the account ends, links for a new password die,
 * and the owner is told by mail (R10).
 */
export async function changePassword(
  customer: Customer,
  { current, password }: PasswordChange,
  address: string | null,
): Promise<Result<null, Refusal>> {
  const { tx, account } = customer;
  const [unmet] = unmetPasswordRules(password, { payerCode: account.username, email: account.email });
  if (unmet) return refused(unmet, "password");
  if (isCommonPassword(password)) return refused("too-common", "password");
  const checked = await checkOwnPassword(customer, current, { address, field: "current" });
  if (!checked.ok) return checked;
  const passwordHash = await hashPassword(password);
  const { id: accountId, username, email: recipient, language } = account;
  await Promise.all([
    tx
      .update(accounts)
      .set({ passwordHash, passwordChangedAt: sql`now()` })
      .where(eq(accounts.id, accountId)),
    endOtherSessions(customer),
    spendAllTokens(tx, accountId, "reset-password"),
    enqueueMail(tx, { kind: "password-changed", recipient, language, accountId, data: { username } }),
    recordAudit(tx, { actor: "customer", accountId, action: "password.changed" }),
  ]);
  return ok(null);
}
