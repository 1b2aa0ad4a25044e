import { z } from "zod/mini";
import { goodPassword, newPasswordFields } from "@/lib/auth/new-password";
import { staffRoles } from "@/lib/auth/permissions";
import { emailAddress } from "@/lib/email-address-schema";
import { oneOf } from "@/lib/one-of";
import { personName } from "@/lib/person-name-schema";

/** What somebody of the office signs in with; `next` is the page asked for before the login. */
export const staffLoginSchema = z.strictObject({
  email: z.string().check(z.trim(), z.minLength(1, "email-empty"), z.maxLength(254, "email-wrong-format")),
  password: z.string().check(z.minLength(1, "password-empty")),
  next: z.string(),
});

/** A code of the app or a recovery code, after the password. */
export const staffCodeSchema = z.strictObject({
  code: z.string().check(z.trim(), z.minLength(1, "code-empty"), z.maxLength(40, "code-wrong")),
  next: z.string(),
});

/** The password that whoever was invited chooses; the address is known to the server alone. */
export const takeInvitationSchema = z
  .strictObject({ key: z.string(), ...newPasswordFields })
  .check(goodPassword(() => ({ payerCode: "", email: "" })));

const role = oneOf(staffRoles, "role-unknown");

/** Whom an administrator invites, and as what. */
export const invitationSchema = z.strictObject({ name: personName, email: emailAddress, role });

export type Invitation = z.infer<typeof invitationSchema>;

/** A change that an administrator makes to somebody of the office. */
export const staffChangeSchema = z.strictObject({ member: z.uuid(), role });
export const staffMemberSchema = z.strictObject({ member: z.uuid() });
