"use server";

import { visitor } from "@/app/(auth)/visitor";
import { waitWords } from "@/app/(auth)/wait-words";
import { publicAction } from "@/lib/action";
import { requestPasswordReset } from "@/lib/password-reset/mutations";
import { resetRequestSchema } from "@/lib/password-reset/schema";

/** Asks for a link to set a new password; the answer does not tell whether there is an account (R5). */
export const askForReset = publicAction(
  resetRequestSchema,
  async ({ username }) => requestPasswordReset(username, (await visitor()).address),
  { errors: "forgotPassword.error", figures: waitWords },
);
