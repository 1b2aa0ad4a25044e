import "server-only";
import { cookies, headers } from "next/headers";
import { transaction } from "@/db/client";
import { clientAddress } from "@/lib/auth/client-address";
import { staffCookie, staffStepCookie } from "@/lib/auth/cookies";
import { staffToken } from "@/lib/auth/staff-session";
import { ok, type Result, refused } from "@/lib/result";
import { takeInvitation } from "@/lib/staff/invitations";
import { endStaffSession } from "@/lib/staff/sessions";
import { checkStaffCode, checkStaffPassword, secondStepOf } from "@/lib/staff/sign-in";

/** Keeps for ten minutes that this browser gave a right password; refusals are those of `checkStaffPassword`. */
export async function beginStaffSignIn(email: string, password: string): Promise<Result<null>> {
  const checked = await checkStaffPassword({ email, password, address: clientAddress(await headers()) });
  if (!checked.ok) return checked;
  await keepStep(checked.value.key);
  return ok(null);
}

/** Takes an invitation in this browser, which goes on to the second step; refusals are those of `takeInvitation`. */
export async function beginWithInvitation(key: string, password: string): Promise<Result<null>> {
  const taken = await takeInvitation({ key, password });
  if (!taken.ok) return taken;
  await keepStep(taken.value.key);
  return ok(null);
}

/** What the second step of this browser asks for; null where no password was right lately. */
export async function secondStep() {
  const key = await stepKey();
  return key ? secondStepOf(key) : null;
}

/** Signs this browser in by a code. Answers the recovery codes where the code confirmed the app. */
export async function signInStaff(code: string): Promise<Result<{ recoveryCodes: string[] | null }>> {
  const key = await stepKey();
  if (!key) return refused("login-again");
  const asked = await headers();
  const browser = {
    userAgent: asked.get("user-agent"),
    address: clientAddress(asked),
    replaces: await staffToken(),
  };
  const checked = await checkStaffCode({ key, code, browser }, Date.now());
  if (!checked.ok) return checked;
  const { token, recoveryCodes } = checked.value;
  const jar = await cookies();
  jar.set(staffCookie.name, token, staffCookie.options);
  jar.set(staffStepCookie.name, "", { ...staffStepCookie.options, maxAge: 0 });
  return ok({ recoveryCodes });
}

/** Ends this browser's session of the office, if it has one. */
export async function signOutStaff(): Promise<void> {
  const token = await staffToken();
  if (token) await transaction("office", (tx) => endStaffSession(tx, token));
  (await cookies()).set(staffCookie.name, "", { ...staffCookie.options, maxAge: 0 });
}

async function keepStep(key: string): Promise<void> {
  (await cookies()).set(staffStepCookie.name, key, staffStepCookie.options);
}

const stepKey = async () => (await cookies()).get(staffStepCookie.name)?.value;
