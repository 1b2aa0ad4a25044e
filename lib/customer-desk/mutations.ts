import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { accounts } from "@/db/schema/accounts";
import { removeAccount } from "@/lib/accounts/deletion";
import { payerCode } from "@/lib/accounts/payer-code";
import { sendActivationMail } from "@/lib/activation/activation-mail";
import type { OfficeAction } from "@/lib/audit/office-actions";
import { recordOfficeAct } from "@/lib/audit/record";
import { endAllSessions } from "@/lib/auth/sessions";
import type { Staff } from "@/lib/auth/staff";
import { takeTurn, tryOf } from "@/lib/auth/throttle";
import { defaultLanguage, isLanguage } from "@/lib/i18n/languages";
import { ok, type Result, refused } from "@/lib/result";
import { liftFactor } from "@/lib/second-factor/lift";
import type { NamedLogin } from "./schema";

/** The payer's code, whose page shows what became of the login. */
type Done<Reason extends string = never> = Promise<Result<{ payer: string }, "unknown-account" | Reason>>;

const loginOf = async ({ tx }: Staff, id: string) =>
  (await tx.select().from(accounts).where(eq(accounts.id, id)).for("update"))[0];

/** Locks a login: its sessions end at once in every browser, and nobody gets in. Twice is the same as once. */
export const lockLogin = (by: Staff, { account, payer }: NamedLogin): Done =>
  turn(by, account, payer, "account.locked", async () => {
    const [locked] = await by.tx
      .update(accounts)
      .set({ lockedAt: sql`now()` })
      .where(and(eq(accounts.id, account), isNull(accounts.lockedAt)))
      .returning({ id: accounts.id });
    await endAllSessions(by.tx, account);
    return locked !== undefined;
  });

/** Lets a locked login in again, with the password it had. */
export const unlockLogin = (by: Staff, { account, payer }: NamedLogin): Done =>
  turn(by, account, payer, "account.unlocked", async () => {
    const [unlocked] = await by.tx
      .update(accounts)
      .set({ lockedAt: null })
      .where(and(eq(accounts.id, account), isNotNull(accounts.lockedAt)))
      .returning({ id: accounts.id });
    return unlocked !== undefined;
  });

async function turn(
  by: Staff,
  accountId: string,
  payer: string,
  action: OfficeAction,
  change: () => Promise<boolean>,
): Done {
  if (!(await loginOf(by, accountId))) return refused("unknown-account");
  if (await change()) await recordOfficeAct(by, { action, accountId });
  return ok({ payer });
}

/** Sends the activation mail of a login that waits for it anew. `wait` brings the figure `seconds`. */
export async function resendActivation(
  by: Staff,
  { account: id, payer }: NamedLogin,
): Done<"already-active" | "wait"> {
  const login = await loginOf(by, id);
  if (!login) return refused("unknown-account");
  if (login.activatedAt) return refused("already-active");
  const turn = await takeTurn(by.tx, tryOf("mail", id, null));
  if (!turn.ok) return refused("wait", undefined, { seconds: turn.waitSeconds });
  await sendActivationMail(by.tx, {
    ...login,
    language: isLanguage(login.language) ? login.language : defaultLanguage,
  });
  await recordOfficeAct(by, { action: "activation.resent", accountId: id });
  return ok({ payer });
}

/** Lets who lost app and codes log in with the password alone, once the office knows who they are. */
export async function liftLoginsFactor(by: Staff, { account, payer }: NamedLogin): Done<"not-on"> {
  const login = await loginOf(by, account);
  if (!login) return refused("unknown-account");
  return (await liftFactor(by, login)) ? ok({ payer }) : refused("not-on");
}

/** Deletes a login for good, as its holder could; its user name was typed, so that it is the one that was meant. */
export async function deleteLogin(
  by: Staff,
  { account, payer, username }: NamedLogin & { username: string },
): Done<"username-differs"> {
  const login = await loginOf(by, account);
  if (!login) return refused("unknown-account");
  if (payerCode(username) !== login.username) return refused("username-differs", "username");
  await removeAccount(by.tx, login);
  await recordOfficeAct(by, { action: "account.deleted", accountId: account });
  return ok({ payer });
}
