"use server";

import { publicAction } from "@/lib/action";
import { resetPassword } from "@/lib/password-reset/mutations";
import { newPasswordSchema } from "@/lib/password-reset/schema";

/** Sets a new password and leads to the login: a reset signs nobody in (R10). */
export const setNewPassword = publicAction(newPasswordSchema, resetPassword, {
  errors: "resetPassword.error",
  secret: ["password", "passwordAgain"],
  leadsTo: () => "/login?after=password-changed",
});
