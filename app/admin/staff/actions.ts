"use server";

import { staffAction } from "@/lib/action";
import { inviteAgain, inviteStaff } from "@/lib/staff/invitations";
import { changeRole, lockStaff, unlockStaff } from "@/lib/staff/mutations";
import { staffPath } from "@/lib/staff/paths";
import { invitationSchema, staffChangeSchema, staffMemberSchema } from "@/lib/staff/schema";

const errors = "office.staff.error";

/** Invites somebody into the office by mail. */
export const invite = staffAction("staff.manage", invitationSchema, inviteStaff, {
  errors,
  leadsTo: () => `${staffPath}?done=invited`,
});

/** Sends a member a new invitation; password and app begin anew. */
export const inviteMemberAgain = staffAction("staff.manage", staffMemberSchema, inviteAgain, {
  errors,
  leadsTo: () => `${staffPath}?done=invited`,
});

/** Gives a member another role. */
export const changeMemberRole = staffAction("staff.manage", staffChangeSchema, changeRole, {
  errors,
  leadsTo: () => `${staffPath}?done=changed`,
});

/** Locks a member out. */
export const lockMember = staffAction("staff.manage", staffMemberSchema, lockStaff, {
  errors,
  leadsTo: () => `${staffPath}?done=locked`,
});

/** Lets a locked member in again. */
export const unlockMember = staffAction("staff.manage", staffMemberSchema, unlockStaff, {
  errors,
  leadsTo: () => `${staffPath}?done=unlocked`,
});
