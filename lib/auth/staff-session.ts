import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { clientAddress } from "@/lib/auth/client-address";
import { staffCookie } from "@/lib/auth/cookies";
import type { Customer } from "@/lib/auth/customer";
import type { Passed } from "@/lib/auth/gate";
import { enterAsSeenByOffice } from "@/lib/auth/gate-of-absent";
import type { Permission } from "@/lib/auth/permissions";
import { staffLoginPath } from "@/lib/auth/portal-path";
import type { Staff, StaffMember } from "@/lib/auth/staff";
import { enterAsStaff, type StaffPassed, type StaffTurned } from "@/lib/auth/staff-gate";

/** The request's token of the office; it is trusted only after the gate found its row. */
export async function staffToken(): Promise<string | undefined> {
  return (await cookies()).get(staffCookie.name)?.value;
}

/** The gate of every page of the office: one transaction that sees all rows, or a redirect to the login or to the refusal. */
export async function forStaff<T>(
  permission: Permission,
  work: (staff: Staff) => Promise<T>,
  options?: { deadlineMs?: number },
): Promise<T> {
  const passed = await tryStaff(permission, work, options);
  if (passed.ok) return passed.value;
  redirect(await staffTurnedAway(passed.reason));
}

/**
 * What a login's holder sees, for somebody of the office: `look` runs behind the office's own gate, names the login and
 * writes the look into the log; once that is committed, `work` reads with the holder's eyes. Null where there is no such
 * login.
 */
export async function forCustomersEyes<L extends { account: string }, T>(
  look: (staff: Staff) => Promise<L | null>,
  work: (customer: Customer) => Promise<T>,
): Promise<{ member: StaffMember; login: L; seen: Passed<T> } | null> {
  const { member, login } = await forStaff("accounts.see", async (staff) => ({
    member: staff.member,
    login: await look(staff),
  }));
  return login && { member, login, seen: await enterAsSeenByOffice(login.account, work) };
}

/** As `forStaff`, for route handlers and actions that answer the refusal themselves. */
export async function tryStaff<T>(
  permission: Permission,
  work: (staff: Staff) => Promise<T>,
  options?: { deadlineMs?: number },
): Promise<StaffPassed<T>> {
  const token = await staffToken();
  if (!token) return { ok: false, reason: "signed-out" };
  return enterAsStaff({ token, address: clientAddress(await headers()) }, permission, work, options);
}

/** Where the gate sends who may not pass; the page asked for comes along. */
export async function staffTurnedAway(reason: StaffTurned): Promise<string> {
  if (reason === "not-allowed") return "/admin/not-allowed";
  return staffLoginPath((await headers()).get("x-portal-path"));
}
