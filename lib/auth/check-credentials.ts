import { eq, sql } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { accounts } from "@/db/schema/accounts";
import { payerCode, payerCodeKey } from "@/lib/accounts/payer-code";
import { actFor } from "@/lib/auth/act-for";
import { hashPassword, isOutdated, isPassword } from "@/lib/auth/password";
import { forget, forgetFailures, takeTurn, tryOf } from "@/lib/auth/throttle";
import { issueToken } from "@/lib/auth/tokens";
import { log } from "@/lib/log";
import { ok, type Result, refused } from "@/lib/result";

/** What the gate's function tells of an account before anybody is signed in. */
export type GateAccount = {
  id: string;
  username: string;
  email: string;
  language: string;
  password_hash: string;
  activated_at: string | null;
  locked_at: string | null;
};

/** The account of a user name as typed, whatever its state. */
export async function findAccount(tx: Tx, username: string): Promise<GateAccount | undefined> {
  const [found] = await tx.execute<GateAccount>(
    sql`select * from gate_account_by_username(${payerCode(username)})`,
  );
  return found;
}

export type Credentials = { username: string; password: string; address: string | null };

/** Whose the credentials are. An account that waits for activation comes with a key to ask for a new mail. */
export type Checked = { accountId: string; activated: true } | { resendKey: string; activated: false };

export type CredentialsRefusal = "wrong-pair" | "wait" | "locked";

/**
 * Checks a user name and a password. Wrong name, wrong password and unknown name are one answer and one amount of
 * work (R4); the throttle stands inside, so that every way in passes it (R6). `wait` brings the figure `seconds`.
 */
export async function checkCredentials({
  username,
  password,
  address,
}: Credentials): Promise<Result<Checked, CredentialsRefusal>> {
  const { turn, account } = await transaction("app", async (tx) => {
    const [turn, account] = await Promise.all([
      takeTurn(tx, tryOf("login", payerCodeKey(username), address)),
      findAccount(tx, username),
    ]);
    return { turn, account };
  });
  if (!turn.ok) {
    log.warn({ event: "login.throttled" });
    return refused("wait", undefined, { seconds: turn.waitSeconds });
  }
  if (!(await isPassword(password, account?.password_hash)) || !account) {
    log.warn({ event: "login.refused" });
    return refused("wrong-pair");
  }
  const renewedHash = isOutdated(account.password_hash) ? await hashPassword(password) : null;
  return transaction("app", async (tx) => {
    // Sent together, run in order: the name's tries first, which everybody who signs in to it deletes in one order.
    // The own try first would be a deadlock of two logins at once, each waiting for the other's.
    await Promise.all([forgetFailures(tx, payerCodeKey(username)), forget(tx, turn)]);
    if (account.locked_at) return refused("locked");
    if (!account.activated_at) {
      return ok({ activated: false, resendKey: await issueToken(tx, account.id, "resend-activation") });
    }
    if (renewedHash) await renewHash(tx, account.id, renewedHash);
    return ok({ activated: true, accountId: account.id });
  });
}

async function renewHash(tx: Tx, accountId: string, passwordHash: string): Promise<void> {
  await actFor(tx, accountId);
  await tx.update(accounts).set({ passwordHash }).where(eq(accounts.id, accountId));
}
