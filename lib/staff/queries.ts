import { asc, eq, sql } from "drizzle-orm";
import { staff, staffSecondFactors, staffSessions } from "@/db/schema/staff";
import type { StaffRole } from "@/lib/auth/permissions";
import type { Staff } from "@/lib/auth/staff";

/** Somebody of the office in the list of them; moments are null where the thing never happened. */
export type ListedStaff = {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
  invitedAt: Date;
  activatedAt: Date | null;
  lockedAt: Date | null;
  hasFactor: boolean;
  lastSeenAt: Date | null;
};

/** Everybody of the office, by name. */
export async function listStaff({ tx }: Staff): Promise<ListedStaff[]> {
  return tx
    .select({
      id: staff.id,
      name: staff.name,
      email: staff.email,
      role: staff.role,
      invitedAt: staff.invitedAt,
      activatedAt: staff.activatedAt,
      lockedAt: staff.lockedAt,
      hasFactor: sql<boolean>`exists (select 1 from ${staffSecondFactors}
        where ${staffSecondFactors.staffId} = ${staff.id} and ${staffSecondFactors.confirmedAt} is not null)`,
      lastSeenAt: sql<Date | null>`(select max(${staffSessions.lastSeenAt}) from ${staffSessions}
        where ${eq(staffSessions.staffId, staff.id)})`.mapWith((value) => (value ? new Date(value) : null)),
    })
    .from(staff)
    .orderBy(asc(staff.name), asc(staff.id));
}
