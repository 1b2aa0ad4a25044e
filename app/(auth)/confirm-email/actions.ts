"use server";

import { publicAction } from "@/lib/action";
import { confirmEmailChange } from "@/lib/profile/email-change";
import { emailKeySchema } from "@/lib/profile/schema";

/** Takes the address of a link for the account's; only this button does, so that scanners of mail use nothing up (R9). */
export const confirmEmail = publicAction(emailKeySchema, ({ key }) => confirmEmailChange(key), {
  errors: "confirmEmail.error",
  leadsTo: () => "/confirm-email/done",
});
