import { and, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { accounts } from "@/db/schema/accounts";
import { recordAudit } from "@/lib/audit/record";
import type { Customer } from "@/lib/auth/customer";
import { checkOwnPassword } from "@/lib/auth/own-password";
import { addDays, type Day, today } from "@/lib/dates";
import { defaultLanguage, isLanguage } from "@/lib/i18n/languages";
import { enqueueMail } from "@/lib/outbox/enqueue";
import { ok, type Result } from "@/lib/result";

/** So long a holder may change their mind. */
export const daysToReconsider = 14;

/** The day on which an account is deleted that was asked for at an instant. */
export const deletionDay = (requestedAt: Date): Day => addDays(today(requestedAt), daysToReconsider);

/**
 * Notes that the holder, who knows the password, wants the account deleted, and tells them by mail until when they may
 * change their mind. Asked for again it stays with the first day. `wait` brings the figure `seconds`.
 */
export async function requestDeletion(
  customer: Customer,
  password: string,
  address: string | null,
): Promise<Result<null, "wrong-password" | "wait">> {
  const { tx, account } = customer;
  const checked = await checkOwnPassword(customer, password, { address, field: "password" });
  if (!checked.ok) return checked;
  const { id: accountId, username, email: recipient, language } = account;
  const [noted] = await tx
    .update(accounts)
    .set({ deletionRequestedAt: sql`now()` })
    .where(and(eq(accounts.id, accountId), isNull(accounts.deletionRequestedAt)))
    .returning({ at: accounts.deletionRequestedAt });
  if (!noted?.at) return ok(null);
  await Promise.all([
    enqueueMail(tx, {
      kind: "deletion-requested",
      recipient,
      language,
      accountId,
      data: { username, on: deletionDay(noted.at), path: "/settings" },
    }),
    recordAudit(tx, { actor: "customer", accountId, action: "account-deletion.requested" }),
  ]);
  return ok(null);
}

/** The holder changed their mind: the account stays. */
export async function cancelDeletion({ tx, account }: Customer): Promise<Result<null, never>> {
  const [kept] = await tx
    .update(accounts)
    .set({ deletionRequestedAt: null })
    .where(and(eq(accounts.id, account.id), isNotNull(accounts.deletionRequestedAt)))
    .returning({ id: accounts.id });
  if (kept) {
    await recordAudit(tx, {
      actor: "customer",
      accountId: account.id,
      action: "account-deletion.cancelled",
    });
  }
  return ok(null);
}

/**
 * Deletes the accounts whose day has come, with all that goes with them; their holders are told by mail. Billing data stay
 * with the utility. Answers how many.
 */
export async function deleteRequested(tx: Tx): Promise<number> {
  const due = await tx
    .select()
    .from(accounts)
    .where(lt(accounts.deletionRequestedAt, sql`now() - make_interval(days => ${daysToReconsider})`))
    .for("update", { skipLocked: true });
  for (const account of due) {
    await removeAccount(tx, account);
    await recordAudit(tx, { actor: "system", accountId: account.id, action: "account.deleted" });
  }
  return due.length;
}

/** Deletes an account with all that goes with it, and tells its holder by mail; for the office's role. */
export async function removeAccount(
  tx: Tx,
  { id, username, email: recipient, language }: typeof accounts.$inferSelect,
): Promise<void> {
  await tx.delete(accounts).where(eq(accounts.id, id));
  await forgetReporters(tx);
  await enqueueMail(tx, {
    kind: "account-deleted",
    recipient,
    language: isLanguage(language) ? language : defaultLanguage,
    data: { username },
  });
}

/**
 * Forgets the note and the address that came with readings of logins that are no more (R38): a reading stays with the
 * utility, who reported it does not. Answers how many readings.
 */
export async function forgetReporters(tx: Tx): Promise<number> {
  const forgotten = await tx.execute(sql`
    update readings set note = null, confirmation_email = null
     where account_id is null and (note is not null or confirmation_email is not null)`);
  return forgotten.count;
}
