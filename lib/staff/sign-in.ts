import { eq } from "drizzle-orm";
import { type Tx, transaction } from "@/db/client";
import { staff } from "@/db/schema/staff";
import { recordOfficeAct } from "@/lib/audit/record";
import { hashPassword, isOutdated, isPassword } from "@/lib/auth/password";
import { forget, forgetFailures, takeTurn, tryOf } from "@/lib/auth/throttle";
import { log } from "@/lib/log";
import { ok, type Result, refused } from "@/lib/result";
import { emailKey } from "@/lib/staff/email-key";
import {
  beginStaffFactor,
  giveOutStaffCodes,
  type StaffFactor,
  spendStaffRecoveryCode,
  staffFactor,
  takeStaffCode,
} from "@/lib/staff/second-factor";
import { type StaffBrowser, startStaffSession } from "@/lib/staff/sessions";
import { issueStaffToken, spendStaffToken, staffOfToken } from "@/lib/staff/tokens";

type Pair = { email: string; password: string; address: string | null };

/**
 * Checks the address and the password of somebody of the office and answers the key under which the code is asked for.
 * Unknown address, wrong password and an invitation not taken are one answer and one amount of work (R4); the throttle
 * stands inside (R6). `wait` brings the figure `seconds`.
 */
export async function checkStaffPassword({
  email,
  password,
  address,
}: Pair): Promise<Result<{ key: string }, "wrong-pair" | "wait" | "locked">> {
  const name = throttleName(email);
  const { turn, member } = await transaction("office", async (tx) => {
    const [turn, [member]] = await Promise.all([
      takeTurn(tx, tryOf("login", name, address)),
      tx
        .select()
        .from(staff)
        .where(eq(staff.email, emailKey(email))),
    ]);
    return { turn, member };
  });
  if (!turn.ok) {
    log.warn({ event: "staff-login.throttled" });
    return refused("wait", undefined, { seconds: turn.waitSeconds });
  }
  if (!(await isPassword(password, member?.passwordHash ?? undefined)) || !member?.passwordHash) {
    log.warn({ event: "staff-login.refused" });
    return refused("wrong-pair");
  }
  const renewed = isOutdated(member.passwordHash) ? await hashPassword(password) : null;
  return transaction("office", async (tx) => {
    await Promise.all([forgetFailures(tx, name), forget(tx, turn)]);
    if (member.lockedAt) return refused("locked");
    if (renewed) await tx.update(staff).set({ passwordHash: renewed }).where(eq(staff.id, member.id));
    await beginStaffFactor(tx, member.id);
    return ok({ key: await issueStaffToken(tx, member.id, "second-step") });
  });
}

/** What the page of the second step shows: a code is asked for, or the secret to be scanned first. Null for a dead key. */
export function secondStepOf(key: string): Promise<(StaffFactor & { email: string }) | null> {
  return transaction("office", async (tx) => {
    const member = await stepHolder(tx, key);
    const factor = member && (await staffFactor(tx, member.id));
    return factor ? { ...factor, email: member.email } : null;
  });
}

/** A session's token; with the recovery codes where this code confirmed the factor, told this once. */
export type StaffSignedIn = { token: string; recoveryCodes: string[] | null };

/**
 * Checks the code of who gave the right password before and starts a session. Five tries are free, then each waits longer,
 * however often the login begins anew (R6). `wait` brings the figure `seconds`.
 */
export function checkStaffCode(
  { key, code, browser }: { key: string; code: string; browser: StaffBrowser },
  now: number,
): Promise<Result<StaffSignedIn, "code-wrong" | "login-again" | "wait">> {
  return transaction("office", async (tx) => {
    const member = await stepHolder(tx, key);
    if (!member) return refused("login-again");
    const turn = await takeTurn(tx, tryOf("login", `staff code ${member.id}`, browser.address));
    if (!turn.ok) return refused("wait", undefined, { seconds: turn.waitSeconds });
    const before = await staffFactor(tx, member.id);
    const matches =
      (await takeStaffCode(tx, member.id, code, now)) || (await spendStaffRecoveryCode(tx, member.id, code));
    if (!before || !matches) {
      log.warn({ event: "staff-login.code-refused" });
      return refused("code-wrong", "code");
    }
    if (!(await spendStaffToken(tx, key, "second-step"))) return refused("login-again");
    await forget(tx, turn);
    const recoveryCodes = before.state === "begun" ? await giveOutStaffCodes(tx, member.id) : null;
    const token = await startStaffSession(tx, member.id, browser);
    await recordOfficeAct(
      { tx, member: { ...member, address: browser.address } },
      { action: "staff.signed-in" },
    );
    return ok({ token, recoveryCodes });
  });
}

async function stepHolder(tx: Tx, key: string) {
  const id = await staffOfToken(tx, key, "second-step");
  if (!id) return null;
  const [member] = await tx.select().from(staff).where(eq(staff.id, id));
  return member && !member.lockedAt ? member : null;
}

const throttleName = (email: string): string => `staff ${emailKey(email)}`;
