import { and, eq, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { staff } from "@/db/schema/staff";
import { recordOfficeAct } from "@/lib/audit/record";
import type { StaffRole } from "@/lib/auth/permissions";
import type { Staff } from "@/lib/auth/staff";
import { ok, type Result, refused } from "@/lib/result";
import { endStaffSessions } from "@/lib/staff/sessions";

type Changed = Result<{ id: string }, "unknown-member" | "yourself">;

/** Gives a member another role; their sessions end, so that the next page already goes by the new one. */
export async function changeRole(
  { tx, member }: Staff,
  { member: id, role }: { member: string; role: StaffRole },
): Promise<Changed> {
  // Nobody takes the administrator's role off themselves: so there is always one.
  if (id === member.id) return refused("yourself");
  const [before] = await tx.select({ role: staff.role }).from(staff).where(eq(staff.id, id)).for("update");
  if (!before) return refused("unknown-member");
  if (before.role === role) return ok({ id });
  await tx.update(staff).set({ role }).where(eq(staff.id, id));
  await endStaffSessions(tx, id);
  await recordOfficeAct(
    { tx, member },
    { action: "staff.role-changed", details: { staff: id }, before, after: { role } },
  );
  return ok({ id });
}

/** Locks a member out at once, in every browser. Twice is the same as once. */
export async function lockStaff(by: Staff, { member: id }: { member: string }): Promise<Changed> {
  const { tx, member } = by;
  if (id === member.id) return refused("yourself");
  const locked = await tx
    .update(staff)
    .set({ lockedAt: sql`now()` })
    .where(and(eq(staff.id, id), isNull(staff.lockedAt)))
    .returning({ id: staff.id });
  if (locked.length === 0) return known(by, id);
  await endStaffSessions(tx, id);
  await recordOfficeAct(by, { action: "staff.locked", details: { staff: id } });
  return ok({ id });
}

/** Lets a locked member in again, with the password and the factor they had. */
export async function unlockStaff(by: Staff, { member: id }: { member: string }): Promise<Changed> {
  const { tx, member } = by;
  const unlocked = await tx
    .update(staff)
    .set({ lockedAt: null })
    .where(and(eq(staff.id, id), isNotNull(staff.lockedAt), ne(staff.id, member.id)))
    .returning({ id: staff.id });
  if (unlocked.length === 0) return known(by, id);
  await recordOfficeAct(by, { action: "staff.unlocked", details: { staff: id } });
  return ok({ id });
}

async function known({ tx }: Staff, id: string): Promise<Changed> {
  const found = await tx.select({ id: staff.id }).from(staff).where(eq(staff.id, id));
  return found.length > 0 ? ok({ id }) : refused("unknown-member");
}
