import { eq } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { payerCodeKey } from "@/lib/accounts/payer-code";
import type { AccountHolder } from "@/lib/auth/customer";
import { isPassword } from "@/lib/auth/password";
import { forget, takeTurn, tryOf } from "@/lib/auth/throttle";
import { log } from "@/lib/log";
import { ok, type Result, refused } from "@/lib/result";

/**
 * Checks the password of who is signed in, under the throttle of the logins of that name (R6, R11). The transaction must
 * commit whatever becomes of it: the try is counted. `field` is where it was typed;
 * `wait` brings the figure `seconds`.
 */
export async function checkOwnPassword(
  { tx, account }: AccountHolder,
  password: string,
  { address, field }: { address: string | null; field: string },
): Promise<Result<null, "wrong-password" | "wait">> {
  const turn = await takeTurn(tx, tryOf("login", payerCodeKey(account.username), address));
  if (!turn.ok) return refused("wait", undefined, { seconds: turn.waitSeconds });
  const [own] = await tx
    .select({ hash: accounts.passwordHash })
    .from(accounts)
    .where(eq(accounts.id, account.id));
  if (!(await isPassword(password, own?.hash))) {
    log.warn({ event: "own-password.refused" });
    return refused("wrong-password", field);
  }
  await forget(tx, turn);
  return ok(null);
}
