import { z } from "zod/mini";
import { goodPassword, newPasswordFields } from "@/lib/auth/new-password";

/** Whose password was forgotten. */
export const resetRequestSchema = z.strictObject({
  username: z
    .string()
    .check(z.trim(), z.minLength(1, "username-empty"), z.maxLength(40, "username-too-long")),
});

/** A new password behind a key; payer code and e-mail address are known to the server alone. */
export const newPasswordSchema = z
  .strictObject({ key: z.string(), ...newPasswordFields })
  .check(goodPassword(() => ({ payerCode: "", email: "" })));

export type NewPassword = z.infer<typeof newPasswordSchema>;
