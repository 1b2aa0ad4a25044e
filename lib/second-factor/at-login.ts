import { and, eq, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { accounts } from "@/db/schema/accounts";
import { recoveryCodes, secondFactors } from "@/db/schema/second-factors";
import { recordAudit } from "@/lib/audit/record";
import { actFor } from "@/lib/auth/act-for";
import { forget, takeTurn, tryOf } from "@/lib/auth/throttle";
import { findToken, issueToken, spendToken } from "@/lib/auth/tokens";
import { defaultLanguage, isLanguage } from "@/lib/i18n/languages";
import { log } from "@/lib/log";
import { enqueueMail } from "@/lib/outbox/enqueue";
import { ok, type Result, refused } from "@/lib/result";
import { unsealSecret } from "@/lib/second-factor/own-factor";
import { recoveryCode, recoveryCodeHash } from "@/lib/second-factor/recovery-codes";
import { stepOfCode } from "@/lib/second-factor/totp";

/** For who gave the right password: the key under which a code is asked for, or null where none is. */
export function secondStep(accountId: string): Promise<string | null> {
  return transaction("app", async (tx) => {
    await actFor(tx, accountId);
    const [factor] = await tx
      .select({ confirmedAt: secondFactors.confirmedAt })
      .from(secondFactors)
      .where(and(eq(secondFactors.accountId, accountId), isNotNull(secondFactors.confirmedAt)));
    return factor ? issueToken(tx, accountId, "second-factor") : null;
  });
}

export type CodeRefusal = "code-wrong" | "login-again" | "wait";

/**
 * Checks the code of who gave the right password before. Five tries are free, then each waits longer, however often the login
 * begins anew (R6); a code of the app counts once, a recovery code once for good. `wait` brings the figure `seconds`.
 */
export async function checkCode(
  { key, code, address }: { key: string; code: string; address: string | null },
  now: number,
): Promise<Result<{ accountId: string }, CodeRefusal>> {
  return transaction("app", async (tx) => {
    const known = await findToken(tx, key, "second-factor");
    if (known?.state !== "live") return refused("login-again");
    const { accountId } = known;
    const turn = await takeTurn(tx, tryOf("login", `code ${accountId}`, address));
    if (!turn.ok) return refused("wait", undefined, { seconds: turn.waitSeconds });
    await actFor(tx, accountId);
    const matches =
      (await isCodeOfApp(tx, accountId, code, now)) || (await spendRecoveryCode(tx, accountId, code));
    if (!matches) {
      log.warn({ event: "login.code-refused" });
      return refused("code-wrong", "code");
    }
    if (!(await spendToken(tx, key, "second-factor"))) return refused("login-again");
    await forget(tx, turn);
    return ok({ accountId });
  });
}

async function isCodeOfApp(tx: Tx, accountId: string, code: string, now: number): Promise<boolean> {
  const [factor] = await tx
    .select({ sealed: secondFactors.sealedSecret })
    .from(secondFactors)
    .where(eq(secondFactors.accountId, accountId));
  const secret = factor && unsealSecret(accountId, factor.sealed);
  const step = secret ? stepOfCode(secret, code.replace(/\s/g, ""), now) : null;
  if (step === null) return false;
  const taken = await tx
    .update(secondFactors)
    .set({ lastStep: step })
    .where(
      and(
        eq(secondFactors.accountId, accountId),
        isNotNull(secondFactors.confirmedAt),
        or(isNull(secondFactors.lastStep), lt(secondFactors.lastStep, step)),
      ),
    )
    .returning({ accountId: secondFactors.accountId });
  return taken.length > 0;
}

/** Uses a recovery code up and tells the owner by mail, should somebody else have found the paper. */
async function spendRecoveryCode(tx: Tx, accountId: string, typed: string): Promise<boolean> {
  const digits = recoveryCode(typed);
  if (!digits) return false;
  const spent = await tx
    .update(recoveryCodes)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(recoveryCodes.accountId, accountId),
        eq(recoveryCodes.codeHash, recoveryCodeHash(accountId, digits)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ id: recoveryCodes.id });
  if (spent.length === 0) return false;
  const [owner] = await tx.select().from(accounts).where(eq(accounts.id, accountId));
  if (!owner) return false;
  await Promise.all([
    recordAudit(tx, { actor: "customer", accountId, action: "second-factor.code-used" }),
    enqueueMail(tx, {
      kind: "second-factor",
      recipient: owner.email,
      language: isLanguage(owner.language) ? owner.language : defaultLanguage,
      accountId,
      data: { username: owner.username, change: "code-used", path: "/settings/second-factor" },
    }),
  ]);
  return true;
}
