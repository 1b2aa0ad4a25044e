import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { recoveryCodes, secondFactors } from "@/db/schema/second-factors";
import { recordAudit } from "@/lib/audit/record";
import type { Customer } from "@/lib/auth/customer";
import { checkOwnPassword } from "@/lib/auth/own-password";
import { enqueueMail } from "@/lib/outbox/enqueue";
import type { MailData } from "@/lib/outbox/mail";
import { ok, type Result, refused } from "@/lib/result";
import { ownFactor, sealSecret } from "@/lib/second-factor/own-factor";
import { newRecoveryCodes, recoveryCode, recoveryCodeHash } from "@/lib/second-factor/recovery-codes";
import { newSecret, stepOfCode } from "@/lib/second-factor/totp";

type Denied = "wrong-password" | "wait";

/**
 * Makes a secret for the customer's app, shown until a code confirms it; one that was begun before is replaced, one that is in
 * use stays. `wait` brings the figure `seconds`.
 */
export async function beginSecondFactor(
  customer: Customer,
  password: string,
  address: string | null,
): Promise<Result<null, Denied>> {
  const checked = await checkOwnPassword(customer, password, { address, field: "password" });
  if (!checked.ok) return checked;
  const { tx, account } = customer;
  const sealedSecret = sealSecret(account.id, newSecret());
  await tx
    .insert(secondFactors)
    .values({ accountId: account.id, sealedSecret })
    .onConflictDoUpdate({
      target: secondFactors.accountId,
      set: { sealedSecret, startedAt: sql`now()` },
      setWhere: isNull(secondFactors.confirmedAt),
    });
  return ok(null);
}

/** From now on the login asks for a code too. Answers the recovery codes, which are told this once. */
export async function confirmSecondFactor(
  customer: Customer,
  { code }: { code: string },
  now: number,
): Promise<Result<string[], "code-wrong" | "begin-again" | "already-on">> {
  const { tx, account } = customer;
  const own = await ownFactor(customer);
  if (own.state === "on") return refused("already-on");
  if (own.state === "off") return refused("begin-again");
  const step = stepOfCode(own.secret, code.replace(/\s/g, ""), now);
  if (step === null) return refused("code-wrong", "code");
  const confirmed = await tx
    .update(secondFactors)
    .set({ confirmedAt: sql`now()`, lastStep: step })
    .where(and(eq(secondFactors.accountId, account.id), isNull(secondFactors.confirmedAt)))
    .returning({ accountId: secondFactors.accountId });
  if (confirmed.length === 0) return refused("already-on");
  const codes = await giveOutCodes(tx, account.id);
  await tell(customer, "on");
  return ok(codes);
}

/** New recovery codes; those given out before open nothing any more. */
export async function renewRecoveryCodes(
  customer: Customer,
  password: string,
  address: string | null,
): Promise<Result<string[], Denied | "begin-again">> {
  const checked = await checkOwnPassword(customer, password, { address, field: "codesPassword" });
  if (!checked.ok) return checked;
  // Of two at once the second waits, and its codes are those that count.
  const [factor] = await customer.tx
    .select({ confirmedAt: secondFactors.confirmedAt })
    .from(secondFactors)
    .where(and(eq(secondFactors.accountId, customer.account.id), isNotNull(secondFactors.confirmedAt)))
    .for("update");
  if (!factor) return refused("begin-again");
  const codes = await giveOutCodes(customer.tx, customer.account.id);
  await tell(customer, "codes");
  return ok(codes);
}

/** From now on the password alone signs in. */
export async function turnOffSecondFactor(
  customer: Customer,
  password: string,
  address: string | null,
): Promise<Result<null, Denied>> {
  const checked = await checkOwnPassword(customer, password, { address, field: "offPassword" });
  if (!checked.ok) return checked;
  if (await removeFactor(customer.tx, customer.account.id)) await tell(customer, "off");
  return ok(null);
}

/** Removes a login's second factor and its codes; answers whether there was one in use. */
export async function removeFactor(tx: Tx, accountId: string): Promise<boolean> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId));
  const [gone] = await tx
    .delete(secondFactors)
    .where(eq(secondFactors.accountId, accountId))
    .returning({ confirmedAt: secondFactors.confirmedAt });
  return gone?.confirmedAt != null;
}

async function giveOutCodes(tx: Tx, accountId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.accountId, accountId));
  await tx
    .insert(recoveryCodes)
    .values(
      codes.map((code) => ({ accountId, codeHash: recoveryCodeHash(accountId, recoveryCode(code) ?? "") })),
    );
  return codes;
}

async function tell({ tx, account }: Customer, change: MailData["second-factor"]["change"]): Promise<void> {
  const { id: accountId, username, email: recipient, language } = account;
  await Promise.all([
    recordAudit(tx, { actor: "customer", accountId, action: `second-factor.${change}` }),
    enqueueMail(tx, {
      kind: "second-factor",
      recipient,
      language,
      accountId,
      data: { username, change, path: "/settings/second-factor" },
    }),
  ]);
}
