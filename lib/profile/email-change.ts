import { eq } from "drizzle-orm";
import { transaction } from "@/db/client";
import { accounts } from "@/db/schema/accounts";
import { recordAudit } from "@/lib/audit/record";
import { actFor } from "@/lib/auth/act-for";
import type { Customer } from "@/lib/auth/customer";
import { checkOwnPassword } from "@/lib/auth/own-password";
import { takeTurn, tryOf } from "@/lib/auth/throttle";
import { findToken, issueToken, spendAllTokens, spendEmailToken, tokenValidHours } from "@/lib/auth/tokens";
import { defaultLanguage, isLanguage } from "@/lib/i18n/languages";
import { log } from "@/lib/log";
import { enqueueMail } from "@/lib/outbox/enqueue";
import { ok, type Result, refused } from "@/lib/result";
import type { EmailChange } from "./schema";

const purpose = "change-email";

/**
 * Sends a link to a new address, for who knows the password (R11); until it is confirmed there, everything goes to the
 * present one. A further request makes the link of an earlier one useless.
 */
export async function requestEmailChange(
  customer: Customer,
  { email, emailPassword }: EmailChange,
  address: string | null,
): Promise<Result<{ email: string }, "wrong-password" | "wait" | "email-same">> {
  const { tx, account } = customer;
  if (email === account.email) return refused("email-same", "email");
  const checked = await checkOwnPassword(customer, emailPassword, { address, field: "emailPassword" });
  if (!checked.ok) return checked;
  const { id: accountId, username, language } = account;
  // Nobody's address is written to over and over (R6).
  const turn = await takeTurn(tx, tryOf("mail", accountId, address));
  if (!turn.ok) return refused("wait", undefined, { seconds: turn.waitSeconds });
  await spendAllTokens(tx, accountId, purpose);
  const key = await issueToken(tx, accountId, purpose, email);
  await Promise.all([
    enqueueMail(tx, {
      kind: "email-change",
      recipient: email,
      language,
      accountId,
      data: { username, path: `/confirm-email/${key}`, validHours: tokenValidHours[purpose] },
    }),
    recordAudit(tx, { actor: "customer", accountId, action: "email-change.requested" }),
  ]);
  return ok({ email });
}

/** Takes the address of a link for the account's; the old address is told (R11). Of many at once one succeeds. */
export function confirmEmailChange(key: string): Promise<Result<"changed", "link-spent">> {
  return transaction("app", async (tx) => {
    const spent = await spendEmailToken(tx, key);
    if (!spent) {
      log.warn({ event: "email-change.refused" });
      return refused("link-spent");
    }
    const { accountId, newEmail } = spent;
    await actFor(tx, accountId);
    const [before] = await tx.select().from(accounts).where(eq(accounts.id, accountId));
    if (!before || !newEmail) return refused("link-spent");
    await Promise.all([
      tx.update(accounts).set({ email: newEmail }).where(eq(accounts.id, accountId)),
      enqueueMail(tx, {
        kind: "email-changed",
        recipient: before.email,
        language: isLanguage(before.language) ? before.language : defaultLanguage,
        accountId,
        data: { username: before.username },
      }),
      recordAudit(tx, { actor: "customer", accountId, action: "email.changed" }),
    ]);
    return ok("changed");
  });
}

/** What a link would do; looking does not use it up (R9). */
export async function emailChangeLink(key: string): Promise<"live" | "used" | "expired" | "unknown"> {
  const known = await transaction("app", (tx) => findToken(tx, key, purpose));
  return known?.state ?? "unknown";
}
