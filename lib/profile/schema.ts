import { z } from "zod/mini";
import { goodPassword, newPasswordFields } from "@/lib/auth/new-password";
import { emailAddress } from "@/lib/email-address-schema";
import { personName } from "@/lib/person-name-schema";

/** What the portal calls the holder; nothing of the contract changes. */
export const displayNameSchema = z.strictObject({ displayName: personName });

const current = z.string().check(z.minLength(1, "current-empty"));

/** A new address, and the password that allows the change (R11). */
export const emailChangeSchema = z.strictObject({ email: emailAddress, emailPassword: current });

export type EmailChange = z.infer<typeof emailChangeSchema>;

/** What a mail's link brings back. */
export const emailKeySchema = z.strictObject({ key: z.string() });

/** The password, and a new one; what it may not resemble beside that the server knows. */
export const passwordChangeSchema = z
  .strictObject({ current, ...newPasswordFields })
  .check(goodPassword(() => ({ payerCode: "", email: "" })));

export type PasswordChange = z.infer<typeof passwordChangeSchema>;
